/** A pairing key on its way into the form of an account, by way of neither an address nor a storage. */
let handed: { account: string; pairingKey: string } | undefined

/** Gives a pairing key to the form that opens next for this account. */
export function handOverPairingKey(account: string, pairingKey: string): void {
  handed = { account, pairingKey }
}

/** The key that was handed over for this account, if one was; it stays until {@link forgetHandedKey}. */
export function handedPairingKey(account: string): string | undefined {
  return handed?.account === account ? handed.pairingKey : undefined
}

/** Called once a form has it, so that no other gets it. */
export function forgetHandedKey(): void {
  handed = undefined
}
