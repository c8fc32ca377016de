import type { Exchange } from '../upstream/exchange.ts'

const STAND_IN = '[MD5 key]'

/**
 * An exchange whose answer repeats none of these MD5 keys: upstream may quote what it refuses, and its words are shown,
 * journalled and logged.
 */
export function withoutKeys(exchange: Exchange, keys: readonly (string | null | undefined)[]): Exchange {
  if (exchange.outcome !== 'answered') return exchange
  const secrets = keys.filter((key): key is string => Boolean(key))
  return { ...exchange, json: redacted(exchange.json, secrets) }
}

function redacted(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => text.replaceAll(secret, STAND_IN), value)
  }
  if (Array.isArray(value)) return value.map((item) => redacted(item, secrets))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, redacted(field, secrets)]))
}
