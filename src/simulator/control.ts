import { Hono } from 'hono'
import { AccountTag } from '../contract/account.ts'
import type { Problem } from '../contract/problem.ts'
import { z } from '../contract/zod.ts'
import type { Simulator } from './create-simulator.ts'

const Fibre = z.strictObject({ plugged: z.boolean() })

function problemAnswer(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  })
}

/** The presenter's hand in the simulator: what happens in the world outside the API. Only the demo mounts it. */
export function createSimulatorControl(simulator: Simulator): Hono {
  const control = new Hono()

  control.post('/demo/accounts/:account/interconnects/:name/fibre', async (context) => {
    const { account: tag, name } = context.req.param()
    const account = AccountTag.safeParse(tag)
    const fibre = Fibre.safeParse(await context.req.json<unknown>().catch(() => undefined))
    if (!fibre.success) {
      return problemAnswer({
        type: 'invalid-request',
        title: 'The fibre was not moved',
        status: 400,
        detail: 'Send {"plugged": true} to plug the fibre in, or {"plugged": false} to unplug it.',
        errors: [{ pointer: '/plugged', detail: 'Must be true or false.' }],
      })
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

  return control
}
