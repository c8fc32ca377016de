import { Hono } from 'hono'
import { AccountTag } from '../contract/account.ts'
import { z } from '../contract/zod.ts'
import { invalidBody, problemAnswer } from './control-problem.ts'
import type { Simulator } from './create-simulator.ts'

const Fibre = z.strictObject({ plugged: z.boolean() })

/** `POST …/fibre`: the facility connects the fibre to a physical port, or takes it out. */
export function fibreControl(simulator: Pick<Simulator, 'plugFibre'>): Hono {
  return new Hono().post('/demo/accounts/:account/interconnects/:name/fibre', async (context) => {
    const { account: tag, name } = context.req.param()
    const account = AccountTag.safeParse(tag)
    const fibre = Fibre.safeParse(await context.req.json<unknown>().catch(() => undefined))
    if (!fibre.success) {
      return invalidBody(
        'The fibre was not moved',
        'Send {"plugged": true} to plug the fibre in, or {"plugged": false} to unplug it.',
        '/plugged',
        'Must be true or false.',
      )
    }
    if (account.success && simulator.plugFibre(account.data, name, fibre.data.plugged)) {
      return context.body(null, 204)
    }
    return problemAnswer({
      type: 'not-found',
      title: 'No such physical port',
      status: 404,
      detail: 'This account has no physical interconnect of that name, so there is no fibre to move.',
    })
  })
}
