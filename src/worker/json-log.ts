import { createLog, failureFields, type Log } from '../proxy/log.ts'

/**
 * The log on Workers: one line of JSON for each event, whose fields Workers Logs then searches by.
 * @see https://developers.cloudflare.com/workers/observability/logs/workers-logs/
 */
export const jsonLog: Log = createLog((level, event, line) => {
  // oxlint-disable-next-line no-console -- on Workers this is where log lines go.
  console[level](JSON.stringify({ level, event, ...line }))
})

/** Tells of a failure that is the console’s own. */
export function reportFailure(error: unknown, requestId?: string): void {
  jsonLog('error', 'failure', failureFields(error, requestId))
}
