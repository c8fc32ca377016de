import type { Context } from 'hono'
import type { z } from '../contract/zod.ts'
import { CODES, type Fault, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'

/** The service's own wording differs from the console's on purpose: a test can tell whose sentence a screen shows. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const field = issue.path.join('/')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const unknown = [...issue.path, key].join('/')
      return { code: CODES.invalid, message: `Unknown field: ${unknown}`, pointer: `/${unknown}` }
    })
  }
  return field === ''
    ? [{ code: CODES.invalid, message: 'Request body must be a JSON object', pointer: '' }]
    : [{ code: CODES.invalid, message: `Missing or invalid field: ${field}`, pointer: `/${field}` }]
}

/** The request's body parsed by `schema`, or the answer that refuses it, naming each field that is wrong. */
export async function bodyOf<Schema extends z.ZodMiniType>(
  context: Context<SimulatorEnv>,
  schema: Schema,
): Promise<z.output<Schema> | Response> {
  const body = await context.req.json<unknown>().catch(() => undefined)
  if (body === undefined) {
    return refuse(context, 400, { code: CODES.malformedJson, message: 'Malformed JSON in request body' })
  }
  const parsed = schema.safeParse(body)
  return parsed.success ? parsed.data : refuse(context, 400, ...parsed.error.issues.flatMap(faultsOf))
}

/** What is wrong with a body that names this account, if anything is. */
export function faultOfAccount(context: Context<SimulatorEnv>, account: string): Fault | undefined {
  if (account === context.var.world.account) return undefined
  const message = 'Account does not match the account of the request'
  return { code: CODES.invalid, message, pointer: '/account' }
}
