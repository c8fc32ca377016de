import type { Problem } from '../../contract/problem.ts'

/** Said instead of sending: two of one name could not be told apart, neither by people nor in a list. */
export function nameTaken(conduitName: string): Problem {
  return {
    type: 'invalid-request',
    title: 'This conduit name is in use',
    status: 409,
    detail: 'Nothing was sent.',
    errors: [
      {
        pointer: '/magic/conduit_name',
        detail: `“${conduitName}” is on this interconnect already. Edit it there, or choose another name.`,
      },
    ],
  }
}
