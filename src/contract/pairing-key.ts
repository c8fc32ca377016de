import { canonicalKey, faultOf } from './pairing-key-parts.ts'
import { z } from './zod.ts'

/**
 * A Google Cloud pairing key, `<uuid>/<region>/<edge availability domain>`. Whoever holds an unused one can use it, so it
 * is a secret. No message repeats a part of it. A random part that is no UUID passes: only Google can say what is one.
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/concepts/terminology#pairingkey
 */
export const PairingKey = z.string({ error: 'Paste the pairing key of the VLAN attachment.' }).check(
  z.overwrite(canonicalKey),
  z.superRefine((key, context) => {
    const message = faultOf(key)
    // `input` is left empty on purpose: an issue must not carry the secret into a log.
    if (message) context.addIssue({ code: 'custom', message, input: undefined })
  }),
)

export { type PairingKeyParts, partsOf } from './pairing-key-parts.ts'
