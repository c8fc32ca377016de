// What says in the list who backs up whom.
export { PairLine } from '../redundancy/pair-line.tsx'
export { pairingOf } from '../redundancy/pairing-of.ts'
