import { Hono } from 'hono'
import { AccountTag } from '../contract/account.ts'
import { z } from '../contract/zod.ts'
import { invalidBody } from './control-problem.ts'

const Reset = z.strictObject({ account: z.optional(AccountTag) })

/** `POST /demo/reset`: one account, or the whole demo, as it was when it was first named. */
export function resetControl(reset: (account?: string) => void): Hono {
  return new Hono().post('/demo/reset', async (context) => {
    const wanted = Reset.safeParse(await context.req.json<unknown>().catch(() => undefined))
    if (!wanted.success) {
      return invalidBody(
        'Nothing was reset',
        'Send {"account": "<id>"} to reset one account, or {} to reset everything.',
        '/account',
        'Must be 32 characters, 0–9 and a–f, or left out.',
      )
    }
    reset(wanted.data.account)
    return context.body(null, 204)
  })
}
