import { Hono } from 'hono'
import { isoTime } from '../../contract/clock.ts'
import { answerJson, answerWithJson, answerWithList } from '../answer-json.ts'
import { asksFresh, type ConsoleEnv, type Services } from './console-env.ts'
import { nameOf } from './interconnect-name.ts'

/** An account's interconnects, read to the last page; one of them; its status. */
export function interconnectRoutes({ reads }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/', async (context) => {
      const list = await reads.listInterconnects(context.get('account'), asksFresh(context))
      return answerWithList(context, list)
    })
    .get('/:name', async (context) => {
      const { json } = await reads.getInterconnect(
        context.get('account'),
        nameOf(context),
        asksFresh(context),
      )
      return answerWithJson(context, json)
    })
    .get('/:name/status', async (context) => {
      const { value, at } = await reads.getStatus(context.get('account'), nameOf(context), asksFresh(context))
      const { value: status, ray } = value
      return answerJson(context, { ...status, checkedAt: isoTime(at), ...(ray !== undefined && { ray }) })
    })
}
