import { Hono } from 'hono'
import { UpdateCniSettings } from '../../contract/cni.ts'
import { answerJson } from '../answer-json.ts'
import { parseBody } from '../parse-request.ts'
import { asksFresh, by, type ConsoleEnv, type Services } from './console-env.ts'

/** The account's settings for BGP: the ASN that a new CNI starts from. */
export function settingsRoutes({ cnis }: Services) {
  return new Hono<ConsoleEnv>()
    .get('/', async (context) => {
      const { value } = await cnis.settings(context.get('account'), asksFresh(context))
      return answerJson(context, value)
    })
    .put('/', async (context) => {
      const change = await parseBody(context, UpdateCniSettings)
      return answerJson(context, await cnis.changeSettings(context.get('account'), change, by(context)))
    })
}
