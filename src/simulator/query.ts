import type { Context } from 'hono'
import type { z } from '../contract/zod.ts'
import { CODES, refuse } from './envelope.ts'

/** The query parsed by `schema`, or the answer that refuses it, naming each parameter that is wrong. */
export function queryOf<Schema extends z.ZodMiniObject>(
  context: Context,
  schema: Schema,
): z.output<Schema> | Response {
  const parsed = schema.safeParse(context.req.query())
  if (parsed.success) return parsed.data
  return refuse(
    context,
    400,
    ...parsed.error.issues.map(({ path }) => ({
      code: CODES.invalid,
      message: `Invalid value for query parameter ${path.join('.')}`,
      pointer: `/${path.join('/')}`,
    })),
  )
}
