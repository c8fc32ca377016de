/** What wrangler.jsonc binds to the Worker, beside the variables and secrets, which are texts. */
export interface Bindings {
  /** The built application. */
  readonly ASSETS: Fetcher
  /** One object for each account of live mode. */
  readonly ACCOUNTS: DurableObjectNamespace
  /** One object for each visitor of the demo. */
  readonly VISITORS: DurableObjectNamespace
}

/** The variables and secrets alone, as `readConfig` takes them. */
export function environmentOf(bindings: Bindings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
