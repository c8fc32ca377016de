import type { Environment } from './config-variables.ts'
import { isLoopback } from './loopback.ts'

/** What the console runs on: a machine of the operator’s, or Cloudflare Workers, which everybody can reach. */
export type Platform = 'machine' | 'workers'

/** Where live mode can be reached from, as its variables say. */
interface Reach {
  platform: Platform
  host: string
  publicUrl: string | undefined
}

const ACCESS = ['ACCESS_TEAM_DOMAIN', 'ACCESS_AUD', 'PUBLIC_URL']

/**
 * What live mode lacks for being reached from where it would be: whoever reaches it can order as the account, so that beyond
 * this machine Cloudflare Access has to say who it is. One line for what is missing, one for a credential that is too much.
 */
export function reachProblems(environment: Environment, { platform, host, publicUrl }: Reach): string[] {
  const isSet = (name: string) => Boolean(environment[name]?.trim())
  const isOpen = platform === 'workers' || !isLoopback(host)
  const missing = ACCESS.filter((name) => !isSet(name))
  const isWanted = isOpen || missing.length < ACCESS.length || isSet('OPERATORS')
  const problems: string[] = []

  if (isWanted && missing.length > 0) {
    const why =
      platform === 'workers'
        ? 'On Workers everybody can reach the console, and live mode serves nobody without Cloudflare Access.'
        : isOpen
          ? 'HOST is open to other machines, and whoever reaches the console can order as the account. Set up Cloudflare Access, or use HOST=127.0.0.1 for this machine alone.'
          : 'Cloudflare Access, which says who somebody is, takes all three.'
    problems.push(`${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing: ${why}`)
  }
  const isPublic = isOpen || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname))
  if (isPublic && isSet('CLOUDFLARE_API_KEY')) {
    problems.push(
      'CLOUDFLARE_API_KEY may do everything that its user may, which is too much for a console that other machines reach. Use an API token, CLOUDFLARE_API_TOKEN, there.',
    )
  }
  return problems
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
}
