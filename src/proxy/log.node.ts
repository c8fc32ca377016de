import { destination, pino } from 'pino'
import { isoTime } from '../contract/clock.ts'
import { createLog, type Log, type LogLevel } from './log.ts'

/**
 * The log on Node: one line of JSON for each event on the standard error stream, which leaves the standard output to people.
 * @param least what matters less than this is left out
 */
export function createPinoLog(least: LogLevel): Log {
  // Synchronous, so that the last lines before an end are there, too; and one write for all that a turn of the event loop has
  // to say, since the writes are most of what a busy console's log costs.
  const stream = destination({ fd: 2, sync: true })
  // Nobody reads it any more. That is no reason to stop.
  stream.on('error', () => undefined)
  let lines = ''
  function flush(): void {
    if (lines !== '') stream.write(lines)
    lines = ''
  }
  process.on('exit', flush)
  const logger = pino(
    {
      level: least,
      base: null,
      timestamp: () => `,"time":"${isoTime(Date.now())}"`,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write(line: string) {
        if (lines === '') setImmediate(flush)
        lines += line
      },
    },
  )
  return createLog((level, event, line) => logger[level](line, event))
}
