import { type Context, Hono } from 'hono'
import { AccountTag } from '../../contract/account.ts'
import type { Session } from '../../contract/session.ts'
import type { StartAnswer } from '../../contract/start.ts'
import { z } from '../../contract/zod.ts'
import { answerWithJson } from '../answer-json.ts'
import { parse } from '../parse-request.ts'
import type { ConsoleEnv } from './console-env.ts'

const Query = z.strictObject({
  /** The path of the screen, still encoded. */
  screen: z.string().check(z.maxLength(2000, 'No screen has so long an address.')),
  /** As the screen’s address names it; anything else than an account is left to the screen to complain of. */
  account: z.optional(z.string()),
})

/** What each screen reads below its account before it can show anything. */
const FIRST_READS: readonly [screen: RegExp, reads: (part: string) => readonly string[]][] = [
  [/^\/()$/, () => ['interconnects', 'orders', 'labels']],
  [/^\/orders\/([^/]+)$/, (id) => [`orders/${id}`]],
  [/^\/interconnects\/([^/]+)$/, (name) => [`interconnects/${name}`, `interconnects/${name}/status`]],
]

/** A {@link StartAnswer} whose body is still JSON: one of a long list has been made once, for everybody. */
type Answer = Omit<StartAnswer, 'body'> & { json: string }

/**
 * `GET /api/start`: the session and what the screen reads first, in one round trip, so that neither waits for the other nor
 * for the application’s script.
 * @param call answers one of the console’s own calls
 */
export function startRoutes(call: (request: Request) => Response | Promise<Response>) {
  return new Hono<ConsoleEnv>().get('/', async (context) => {
    const { screen, account } = parse(Query, context.req.query())
    const session = await answerOf(context, call, '/api/session')
    const of = accountOf(session, account)
    const reads = of === undefined ? [] : firstReads(screen).map((path) => `/api/accounts/${of}/${path}`)
    const answers = await Promise.all(reads.map((path) => answerOf(context, call, path)))
    return answerWithJson(context, `{"answers":[${[session, ...answers].map(inJson).join(',')}]}`)
  })
}

function firstReads(screen: string): readonly string[] {
  for (const [pattern, reads] of FIRST_READS) {
    const [, part] = pattern.exec(screen) ?? []
    if (part !== undefined) return reads(part)
  }
  return []
}

/** The account that the screen is about: the named one, or the first that the session knows. */
function accountOf({ status, json }: Answer, named: string | undefined): string | undefined {
  if (named !== undefined) return AccountTag.safeParse(named).data
  return status === 200 ? (JSON.parse(json) as Session).accounts[0]?.id : undefined // the session’s own route has just said it
}

async function answerOf(
  { req }: Context,
  call: (request: Request) => Response | Promise<Response>,
  path: string,
): Promise<Answer> {
  const response = await call(new Request(new URL(path, req.url), { headers: req.raw.headers }))
  return { path, status: response.status, json: await response.text() }
}

function inJson({ path, status, json }: Answer): string {
  return `{"path":${JSON.stringify(path)},"status":${status},"body":${json}}`
}
