import type { Context } from 'hono'
import { isoTime } from '../contract/clock.ts'
import { completeAnswer } from './headers.ts'
import type { ConsoleEnv } from './routes/console-env.ts'

/** What is said beside the value. */
interface AnswerOptions {
  status?: number
  /** In lower case. */
  headers?: Readonly<Record<string, string>>
}

/** Answers a call of the API with a value, and with all that the middleware would otherwise put on the answer afterwards. */
export function answerJson(
  context: Context<ConsoleEnv>,
  value: unknown,
  { status = 200, headers }: AnswerOptions = {},
): Response {
  return completeAnswer(JSON.stringify(value), status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-request-id': context.get('requestId'),
    'x-console-time': isoTime(context.get('clock').now()),
    ...headers,
  })
}
