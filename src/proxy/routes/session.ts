import { Hono } from 'hono'
import type { Session } from '../../contract/session.ts'
import { answerJson } from '../answer-json.ts'
import type { Gate } from '../gate.ts'
import type { ConsoleEnv, Services } from './console-env.ts'

interface SessionOptions {
  mode: Session['mode']
  scheme: Session['credential']['scheme']
  writing: Gate['writing']
}

/** `GET /api/session`: who is here and for whom the console may act; never the credential. */
export function sessionRoutes({ accounts }: Services, { mode, scheme, writing }: SessionOptions) {
  return new Hono<ConsoleEnv>().get('/', async (context) => {
    const actor = context.get('actor')
    const { accounts: listed, credential } = await accounts.describe()
    const session: Session = {
      mode,
      accounts: listed,
      actor,
      credential: { scheme, ...credential },
      writing: writing(actor),
    }
    return answerJson(context, session)
  })
}
