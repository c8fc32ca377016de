import { Hono } from 'hono'
import type { AdjustableClock } from '../contract/adjustable-clock.ts'
import { isoTime } from '../contract/clock.ts'
import { SPEEDS } from '../contract/demo.ts'
import { z } from '../contract/zod.ts'
import { invalidBody } from './control-problem.ts'

const Wanted = z.strictObject({ speed: z.literal(SPEEDS) })

/** `/demo/clock`: what time it is in the demo, how fast it passes, and making it pass faster. One for all who look. */
export function timeControl(clock: AdjustableClock): Hono {
  const time = () => ({ now: isoTime(clock.now()), speed: clock.speed })
  return new Hono()
    .get('/demo/clock', (context) => context.json(time()))
    .post('/demo/clock', async (context) => {
      const wanted = Wanted.safeParse(await context.req.json<unknown>().catch(() => undefined))
      if (!wanted.success) {
        return invalidBody(
          'Time passes as before',
          'Send {"speed": 60} to make it pass sixty times as fast, or {"speed": 1} as fast as a watch.',
          '/speed',
          `Must be one of ${SPEEDS.join(', ')}.`,
        )
      }
      clock.setSpeed(wanted.data.speed)
      return context.json(time())
    })
}
