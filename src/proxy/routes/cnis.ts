import { type Context, Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { CreateCni, UpdateCni } from '../../contract/cni.ts'
import { InterconnectName } from '../../contract/interconnect.ts'
import { OrderId } from '../../contract/order.ts'
import { z } from '../../contract/zod.ts'
import { answerJson } from '../answer-json.ts'
import { cniKeyMissing } from '../cnis/cni-problems.ts'
import { parse, parseBody } from '../parse-request.ts'
import { ProblemError } from '../problem-error.ts'
import { invalidFields } from '../problems.ts'
import { asksFresh, by, type ConsoleEnv, type Services } from './console-env.ts'

const OfInterconnect = z.strictObject({
  interconnect: z.pipe(z.string({ error: 'Name the interconnect.' }), InterconnectName),
})
const CreationPath = z.object({ id: OrderId })
/** Ids are UUIDs as far as Cloudflare documents them; nothing that would change the URL is one. */
const CniPath = z.object({
  cni: z.string().check(z.regex(/^[\w-]{1,100}$/, 'The id of a CNI has letters, digits and hyphens only.')),
})
const GiveUp = z.strictObject({
  action: z.literal('give-up', { error: 'A creation can only be given up.' }),
})
const Nothing = z.strictObject({})

/** BGP and addressing: what is on an interconnect, creations and how they end, changes and removals. */
export function cniRoutes({ cnis }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/', async (context) => {
      const { interconnect } = parse(OfInterconnect, context.req.query())
      const { value, at } = await cnis.on(context.get('account'), interconnect, asksFresh(context))
      return answerJson(context, { ...value, checkedAt: isoTime(at) })
    })
    .post('/', async (context) => {
      const account = context.get('account')
      const key = OrderId.safeParse(context.req.header('idempotency-key'))
      if (!key.success) throw new ProblemError(cniKeyMissing)
      const body = await parseBody(context, CreateCni)
      if (body.account !== account) {
        throw new ProblemError(
          invalidFields([
            { pointer: '/account', detail: 'The body names another account than the address does.' },
          ]),
        )
      }
      const { creation, fresh } = await cnis.submit(key.data, body, by(context))
      const headers = { location: `/api/accounts/${account}/cnis/creations/${creation.id}` }
      return answerJson(context, creation, { status: fresh ? 202 : 200, headers })
    })
    .get('/creations/:id', (context) =>
      answerJson(context, cnis.view(context.get('account'), parse(CreationPath, context.req.param()).id)),
    )
    .post('/creations/:id/resolution', async (context) => {
      const { id } = parse(CreationPath, context.req.param())
      await parseBody(context, GiveUp)
      return answerJson(context, await cnis.giveUp(context.get('account'), id, by(context)))
    })
    .put('/:cni', async (context) => {
      const change = await parseBody(context, UpdateCni)
      return answerJson(
        context,
        await cnis.change(context.get('account'), idOf(context), change, by(context)),
      )
    })
    .delete('/:cni', async (context) => {
      await parseBody(context, Nothing)
      await cnis.remove(context.get('account'), idOf(context), by(context))
      return context.body(null, 204)
    })
}

function idOf(context: Context<ConsoleEnv, '/:cni'>): string {
  return parse(CniPath, context.req.param()).cni
}
