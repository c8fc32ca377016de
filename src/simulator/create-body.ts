import { CreateInterconnect } from '../contract/create-interconnect.ts'
import type { z } from '../contract/zod.ts'
import { CODES, type Fault } from './envelope.ts'

/** The service's own wording differs from the console's on purpose: a test can tell whose sentence a screen shows. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: CODES.invalid,
      message: `Unknown field: ${key}`,
      pointer: `/${key}`,
    }))
  }
  const field = issue.path.join('/')
  return field === ''
    ? [{ code: CODES.invalid, message: 'Request body must be a JSON object', pointer: '' }]
    : [{ code: CODES.invalid, message: `Missing or invalid field: ${field}`, pointer: `/${field}` }]
}

/** The order in a request's body for this account, or everything that is wrong with it. */
export function orderIn(body: unknown, account: string): CreateInterconnect | { faults: Fault[] } {
  const parsed = CreateInterconnect.safeParse(body)
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(faultsOf) }
  if (parsed.data.account === account) return parsed.data
  const message = 'Account does not match the account of the request'
  return { faults: [{ code: CODES.invalid, message, pointer: '/account' }] }
}
