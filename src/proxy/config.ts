import type { AccountTag } from '../contract/account.ts'
import { z } from '../contract/zod.ts'
import {
  DemoVariable,
  type Environment,
  HostVariable,
  LiveVariables,
  ServingVariables,
} from './config-variables.ts'
import type { Credential } from './credential.ts'
import type { AccessApplication } from './identity/access.ts'
import { type Platform, reachProblems } from './reach-problems.ts'

/** Where the console listens and keeps its data. `port` 0 lets the system choose one. */
interface Serving {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** The origin under which browsers reach it, where that is not the one it listens at. */
  readonly publicUrl?: string
  /** Whether nobody may change anything. */
  readonly readOnly: boolean
}

/** The demo: the embedded simulator, and no credential anywhere. */
export interface DemoConfig extends Serving {
  readonly mode: 'demo'
}

/** The real thing. Without `accounts`, the console acts for those that the credential reaches. */
export interface LiveConfig extends Serving {
  readonly mode: 'live'
  readonly credential: Credential
  readonly accounts: readonly AccountTag[]
  /** Cloudflare’s API, without a slash at its end. */
  readonly baseUrl: string
  /** What says who somebody is; without it, everybody is the person at this machine. */
  readonly access?: AccessApplication
  /** The e-mail addresses, in lower case, of those who may change anything; everybody where it is left out. */
  readonly operators?: readonly string[]
}

export type Config = DemoConfig | LiveConfig

/** Every variable that is wrong, one per line: its name, what is wrong and what would be right. Never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * The console’s configuration. The one place that reads the credential; in the demo it is not even looked at.
 * @throws {ConfigError} naming everything that is wrong at once.
 */
export function readConfig(environment: Environment, platform: Platform = 'machine'): Config {
  const problems: string[] = []
  const demo = parse(DemoVariable, environment, problems)
  const serving = parse(ServingVariables, environment, problems)
  const common = {
    host: parse(HostVariable, environment, problems)?.HOST ?? '127.0.0.1',
    port: serving?.PORT ?? 8787,
    dataDir: serving?.DATA_DIR ?? '.data',
    readOnly: serving?.READ_ONLY ?? false,
    ...(serving?.PUBLIC_URL !== undefined && { publicUrl: serving.PUBLIC_URL }),
  }
  const config: Config = demo?.DEMO
    ? { ...common, mode: 'demo' }
    : unforced(common, environment, platform, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

/** The mode that the variables themselves ask for: live with a credential, the demo without one. */
function unforced(common: Serving, environment: Environment, platform: Platform, problems: string[]): Config {
  const names = ['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_EMAIL', 'CLOUDFLARE_API_KEY']
  const [hasToken, hasEmail, hasKey] = names.map((name) => environment[name]?.trim())
  if (!hasToken && !hasEmail && !hasKey) return { ...common, mode: 'demo' }

  if (hasToken && (hasEmail || hasKey)) {
    problems.push(
      'CLOUDFLARE_API_TOKEN and CLOUDFLARE_EMAIL or CLOUDFLARE_API_KEY are both set. Keep one credential: the token (preferred), or e-mail address and key.',
    )
  } else if (hasEmail && !hasKey) {
    problems.push('CLOUDFLARE_API_KEY is missing: CLOUDFLARE_EMAIL needs the Global API key beside it.')
  } else if (hasKey && !hasEmail) {
    problems.push('CLOUDFLARE_EMAIL is missing: CLOUDFLARE_API_KEY needs the e-mail address beside it.')
  }
  problems.push(...reachProblems(environment, { platform, host: common.host, publicUrl: common.publicUrl }))
  const live = parse(LiveVariables, environment, problems)
  const credential = live && credentialOf(live)
  if (!live || !credential) return { ...common, mode: 'demo' }
  const { ACCESS_TEAM_DOMAIN: issuer, ACCESS_AUD: audience, OPERATORS: operators } = live
  return {
    ...common,
    mode: 'live',
    credential,
    accounts: live.CLOUDFLARE_ACCOUNT_ID ?? [],
    baseUrl: live.CLOUDFLARE_BASE_URL ?? 'https://api.cloudflare.com/client/v4',
    ...(issuer !== undefined && audience !== undefined && { access: { issuer, audience } }),
    ...(operators && { operators }),
  }
}

function credentialOf(live: z.infer<typeof LiveVariables>): Credential | undefined {
  if (live.CLOUDFLARE_API_TOKEN) return { scheme: 'token', token: live.CLOUDFLARE_API_TOKEN }
  if (live.CLOUDFLARE_EMAIL && live.CLOUDFLARE_API_KEY) {
    return { scheme: 'key', email: live.CLOUDFLARE_EMAIL, key: live.CLOUDFLARE_API_KEY }
  }
  return undefined
}

/** The parsed variables, or undefined after adding what is wrong with them to `problems`. */
function parse<Schema extends z.core.$ZodType>(
  schema: Schema,
  environment: Environment,
  problems: string[],
): z.infer<Schema> | undefined {
  const parsed = z.safeParse(schema, environment)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const [variable, position] = issue.path
    problems.push(
      position === undefined
        ? `${String(variable)} ${issue.message}`
        : `${String(variable)}: ${issue.message}`,
    )
  }
  return undefined
}
