import type { Context } from 'hono'
import { z } from '../contract/zod.ts'
import { boundedBody, parsedJson, TooLargeError } from './bounded-body.ts'
import { ProblemError } from './problem-error.ts'
import { bodyTooLarge, invalidRequest, unreadableBody } from './problems.ts'

/** A request body may have 64 KiB. */
export const MAX_REQUEST_BYTES = 64 * 1024

/** Parses a value from outside. @throws ProblemError 422 that names each field that is wrong */
export function parse<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value)
  if (!result.success) throw new ProblemError(invalidRequest(result.error.issues))
  return result.data
}

/** Reads and parses a request's JSON body. @throws ProblemError 413, 400 or 422 */
export async function parseBody<Schema extends z.core.$ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> {
  return parse(schema, await json(context))
}

async function json(context: Context): Promise<unknown> {
  try {
    return parsedJson(await boundedBody(context.req.raw.body, MAX_REQUEST_BYTES))
  } catch (error) {
    throw new ProblemError(error instanceof TooLargeError ? bodyTooLarge : unreadableBody)
  }
}
