import type { MiddlewareHandler } from 'hono'
import { type Clock, isoTime } from '../contract/clock.ts'

/**
 * Says on every answer what time it is here, so that a browser whose clock is wrong, or which watches a demo whose time is
 * sped up, can tell “in a minute” and “today” by the clock that the answers’ own times come from.
 */
export function consoleTime(clock: Pick<Clock, 'now'>): MiddlewareHandler {
  return async (context, next) => {
    await next()
    // Not by `context.header`, which makes a new answer of one that is there.
    context.res.headers.set('X-Console-Time', isoTime(clock.now()))
  }
}
