import { createMiddleware } from 'hono/factory'
import { type Clock, isoTime } from '../contract/clock.ts'
import { isComplete } from './headers.ts'
import type { ConsoleEnv } from './routes/console-env.ts'

/**
 * Says on every answer what time it is here, so that a browser whose clock is wrong, or which watches a demo whose time is
 * sped up, can tell “in a minute” and “today” by the clock that the answers’ own times come from.
 */
export function consoleTime(clock: Pick<Clock, 'now'>) {
  return createMiddleware<ConsoleEnv>(async (context, next) => {
    context.set('clock', clock)
    await next()
    // Not by `context.header`, which makes a new answer of one that is there.
    if (!isComplete(context.res)) context.res.headers.set('X-Console-Time', isoTime(clock.now()))
  })
}
