import { type Context, Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { OrderId } from '../../contract/order.ts'
import { Resolution } from '../../contract/resolution.ts'
import { answerJson } from '../answer-json.ts'
import { parseBody } from '../parse-request.ts'
import { ProblemError } from '../problem-error.ts'
import { invalidFields, keyMissing, noSuchOrder } from '../problems.ts'
import { by, type ConsoleEnv, type Services } from './console-env.ts'

/** The journal of an account: place an order, list them, look at one, settle one. */
export function orderRoutes({ orders, clock }: Services) {
  return new Hono<ConsoleEnv>()
    .post('/', async (context) => {
      const account = context.get('account')
      const key = context.req.header('idempotency-key')
      if (key === undefined || !OrderId.safeParse(key).success) throw new ProblemError(keyMissing)
      const body = await parseBody(context, CreateInterconnect)
      if (body.account !== account) {
        throw new ProblemError(
          invalidFields([
            { pointer: '/account', detail: 'The body names another account than the address does.' },
          ]),
        )
      }
      const { order, fresh } = await orders.submit(OrderId.parse(key), body, by(context))
      const headers = { location: `/api/accounts/${account}/orders/${order.id}` }
      return answerJson(context, order, { status: fresh ? 202 : 200, headers })
    })
    .get('/', (context) =>
      answerJson(context, { items: orders.list(context.get('account')), checkedAt: isoTime(clock.now()) }),
    )
    .get('/:id', (context) => answerJson(context, orders.view(context.get('account'), idOf(context))))
    .post('/:id/resolution', async (context) => {
      const id = idOf(context)
      const resolution = await parseBody(context, Resolution)
      return answerJson(context, await orders.resolve(context.get('account'), id, resolution, by(context)))
    })
}

function idOf(context: Context<ConsoleEnv, '/:id'>): string {
  const id = OrderId.safeParse(context.req.param('id'))
  if (!id.success) throw new ProblemError(noSuchOrder)
  return id.data
}
