import { Hono } from 'hono'
import type { Session } from '../../contract/session.ts'
import type { ConsoleEnv, Services } from './console-env.ts'

/** `GET /api/session`: who is here and for whom the console may act; never the credential. */
export function sessionRoutes(
  { accounts }: Services,
  { mode, scheme }: { mode: Session['mode']; scheme: Session['credential']['scheme'] },
) {
  return new Hono<ConsoleEnv>().get('/', async (context) => {
    const { accounts: reached, status } = await accounts.describe()
    const session: Session = {
      mode,
      accounts: reached,
      actor: context.get('actor'),
      credential: { scheme, status },
    }
    return context.json(session)
  })
}
