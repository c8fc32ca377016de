import type { Context, MiddlewareHandler } from 'hono'
import { CODES, refuse } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'

/** What the words in a made-up credential say about it; without any it is an active user's and may read and write. */
export interface Caller {
  scheme: 'token' | 'key'
  /** `active`, or `expired` where the credential contains that word. */
  status: 'active' | 'expired'
  /** An account's own token rather than a user's: contains `account-owned`. */
  accountOwned: boolean
  /** Nothing with `no-access`, no writes with `read-only`. Both Magic WAN Write and Magic Transit Write are enough to write. */
  may: { read: boolean; write: boolean }
}

function callerOf(context: Context): Caller | undefined {
  const token = /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1]
  const email = context.req.header('x-auth-email')
  const secret = token ?? (email ? context.req.header('x-auth-key') : undefined)
  if (!secret) return undefined
  const read = !secret.includes('no-access')
  return {
    scheme: token === undefined ? 'key' : 'token',
    status: secret.includes('expired') ? 'expired' : 'active',
    accountOwned: secret.includes('account-owned'),
    may: { read, write: read && !secret.includes('read-only') },
  }
}

/** What a missing, dead or insufficient credential looks like. */
export function authenticationError(context: Context, status: 401 | 403): Response {
  return refuse(context, status, { code: CODES.authentication, message: 'Authentication error' })
}

/**
 * Refuses whoever brings neither a token nor an e-mail address with its Global API key.
 * @see https://developers.cloudflare.com/fundamentals/api/how-to/make-api-calls/
 */
export const authenticate: MiddlewareHandler<SimulatorEnv> = async (context, next) => {
  const caller = callerOf(context)
  if (!caller) return authenticationError(context, 401)
  context.set('caller', caller)
  return next()
}

/**
 * Refuses what the credential's permissions do not cover.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/create/
 */
export const authorise: MiddlewareHandler<SimulatorEnv> = async (context, next) => {
  const { status, may } = context.var.caller
  if (status === 'expired') return authenticationError(context, 401)
  const reads = context.req.method === 'GET' || context.req.method === 'HEAD'
  const allowed = reads ? may.read : may.write
  return allowed ? next() : authenticationError(context, 403)
}
