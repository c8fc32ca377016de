import { useEffect, useState } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { useNow } from './now.ts'

/**
 * The whole seconds that are left of what a problem asks to wait. Another problem starts another count.
 * @param since when the problem came about (ISO 8601), where that is not now
 */
export function useCountdown(problem: Pick<Problem, 'retryAfter'>, since?: string): number {
  const now = useNow()
  const [left, setLeft] = useState(() => secondsLeft(problem, since, now()))
  useEffect(() => {
    const seconds = secondsLeft(problem, since, now())
    const end = now() + seconds * 1000
    setLeft(seconds)
    if (seconds === 0) return
    const timer = setInterval(() => {
      const remaining = Math.max(0, Math.ceil((end - now()) / 1000))
      setLeft(remaining)
      if (remaining === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [problem, since, now])
  return left
}

function secondsLeft(
  { retryAfter = 0 }: Pick<Problem, 'retryAfter'>,
  since: string | undefined,
  now: number,
): number {
  const passed = since === undefined ? 0 : (now - Date.parse(since)) / 1000
  // Clocks agree only roughly; nobody waits longer than was asked.
  return Math.ceil(Math.min(retryAfter, Math.max(0, retryAfter - passed)))
}
