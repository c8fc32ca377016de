/**
 * A failure of the console’s own as a line for the operator: when, which request, what kind of error, and where it was
 * thrown. The error’s message is left out, since it may quote input; SQLite’s name for a failure, such as “database or disk is
 * full”, never does.
 * @param at milliseconds since the epoch
 */
export function failureLine(at: number, error: unknown, requestId = '-'): string {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' }
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const sqlite = error instanceof Error && 'errstr' in error ? `: ${String(error.errstr)}` : ''
  return [`${new Date(at).toISOString()} ${requestId} ${name}${sqlite}`, ...frames].join('\n')
}
