/** The end of a CNI's conduit name that makes the simulator misbehave when the CNI is created, or changed to bear it. */
export interface CniSentinel {
  code: string
  /** Stands behind a hyphen. */
  input: string
  creating: string
  /** Absent where a change goes well. */
  changing?: string
}

/** Every such end. The README shows this table, the tests walk it, the handlers match on its codes. */
export const CNI_SENTINELS = [
  {
    code: 'refused',
    input: 'de0000004000',
    creating: 'Refused with 400 and a pointer to the customer’s ASN.',
    changing: 'Refused likewise.',
  },
  {
    code: 'conflict',
    input: 'de0000004091',
    creating: 'Nothing is created, and the answer is 409.',
  },
  {
    code: 'fault-before',
    input: 'de0000005001',
    creating: 'Nothing is created, and the answer is 500.',
    changing: 'Nothing is changed, and the answer is 500.',
  },
  {
    code: 'fault-after',
    input: 'de0000005002',
    creating: 'It is created and listed, although the answer is 500.',
    changing: 'It is changed, although the answer is 500.',
  },
  {
    code: 'late',
    input: 'de0000005003',
    creating: 'It is created, the answer is 500, and it can be read and listed only 20 seconds later.',
  },
  {
    code: 'no-answer',
    input: 'de0000005041',
    creating: 'It is created and listed, but the answer never comes.',
  },
] as const satisfies readonly CniSentinel[]

export type CniSentinelCode = (typeof CNI_SENTINELS)[number]['code']

/** The sentinel that a conduit name carries, if any. */
export function cniSentinelIn(conduitName: string): CniSentinelCode | undefined {
  return CNI_SENTINELS.find(({ input }) => conduitName.endsWith(`-${input}`))?.code
}
