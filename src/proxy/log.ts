/** How much a line matters to who runs the console. */
export type LogLevel = 'info' | 'warn' | 'error'

/** What a log line may tell, and nothing else: no body, no header but Cloudflare's ray, no path with a name in it. */
const FIELDS = [
  'requestId',
  'method',
  'route',
  'call',
  'status',
  'ms',
  'actor',
  'account',
  'ray',
  'upstreamRay',
  'problem',
  'reason',
  'error',
  'errstr',
  'frames',
] as const

export type LogFields = Partial<
  Record<(typeof FIELDS)[number], string | number | readonly string[] | undefined>
>

/** Tells who runs the console what happened. Never throws. */
export type Log = (level: LogLevel, event: string, fields: LogFields) => void

/** Tells nobody: for where there is no log. */
export const silent: Log = () => undefined

/**
 * A log of the allowed fields only, whatever it is handed.
 * @param write puts one line where it belongs
 */
export function createLog(write: (level: LogLevel, event: string, line: LogFields) => void): Log {
  return (level, event, fields) => {
    const allowed: LogFields = {}
    for (const name of FIELDS) if (fields[name] !== undefined) allowed[name] = fields[name]
    write(level, event, allowed)
  }
}

/**
 * A failure of the console’s own: what kind of error, and where it was thrown. Its message is left out, since it may quote
 * input; SQLite’s name for a failure, such as “database or disk is full”, never does.
 */
export function failureFields(error: unknown, requestId?: string): LogFields {
  const isError = error instanceof Error
  const frames = (isError ? (error.stack ?? '') : '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    requestId,
    error: isError ? error.name : typeof error,
    errstr: isError && 'errstr' in error ? String(error.errstr) : undefined,
    frames: frames.map((frame) => frame.trim()),
  }
}
