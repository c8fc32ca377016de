import type { Problem } from '../../contract/problem.ts'
import { useCountdown } from './use-countdown.ts'

/** What is said in the place of a value that could not be read; after a rate limit, when it is read again. */
export function NotRead({ problem }: { problem: Problem }) {
  const left = useCountdown(problem)
  return (
    <span className="text-small text-ink-soft">
      {left > 0 ? `Read again in ${left} s` : 'Could not be read'}
    </span>
  )
}
