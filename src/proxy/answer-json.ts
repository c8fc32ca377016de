import type { Context } from 'hono'
import { isoTime } from '../contract/clock.ts'
import { completeAnswer } from './headers.ts'
import type { SharedReading } from './read-cache.ts'
import type { ConsoleEnv } from './routes/console-env.ts'

/** What is said beside the value. */
interface AnswerOptions {
  status?: number
  /** In lower case. */
  headers?: Readonly<Record<string, string>>
}

/** Answers a call of the API with a value; see {@link answerWithJson}. */
export function answerJson(context: Context<ConsoleEnv>, value: unknown, options?: AnswerOptions): Response {
  return answerWithJson(context, JSON.stringify(value), options)
}

/**
 * Answers a call of the API with what is JSON already, and with all that the middleware would otherwise put on the answer
 * afterwards.
 */
export function answerWithJson(
  context: Context<ConsoleEnv>,
  json: string,
  { status = 200, headers }: AnswerOptions = {},
): Response {
  return completeAnswer(json, status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-request-id': context.get('requestId'),
    'x-console-time': isoTime(context.get('clock').now()),
    ...headers,
  })
}

/** Answers with a list that was read, and when it was. */
export function answerWithList(
  context: Context<ConsoleEnv>,
  { json, at }: SharedReading<readonly unknown[]>,
): Response {
  return answerWithJson(context, `{"items":${json},"checkedAt":"${isoTime(at)}"}`)
}
