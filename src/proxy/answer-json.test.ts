import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createVirtualClock } from '../contract/virtual-clock.node.ts'
import { answerJson } from './answer-json.ts'
import { consoleTime } from './console-time.ts'
import { securityHeaders } from './headers.ts'
import { silent } from './log.ts'
import { requestLog } from './request-log.ts'
import type { ConsoleEnv } from './routes/console-env.ts'

const clock = createVirtualClock()
const value = { a: 'é' }

/** The headers with which an answer leaves, whichever way it was made; ids differ from one request to the next. */
async function headersOf(make: (context: Parameters<typeof answerJson>[0]) => Response) {
  const app = new Hono<ConsoleEnv>().use(securityHeaders(), requestLog(silent), consoleTime(clock))
  app.get('/api/session', (context) => make(context))
  const response = await app.request('/api/session')
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(await response.json()).toEqual(value)
  return { status: response.status, ...Object.fromEntries(response.headers), 'x-request-id': '' }
}

test('an answer in JSON carries what the middleware puts on every other one', async () => {
  expect(await headersOf((context) => answerJson(context, value))).toEqual(
    await headersOf((context) => context.json(value)),
  )
  expect(
    await headersOf((context) => answerJson(context, value, { status: 202, headers: { location: '/a' } })),
  ).toEqual(await headersOf((context) => context.json(value, 202, { location: '/a' })))
})
