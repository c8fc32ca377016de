import { useEffect, useState } from 'react'
import type { Problem } from '../../contract/problem.ts'

/** The whole seconds that are left of what a problem asks to wait. Another problem starts another count. */
export function useCountdown(problem: Pick<Problem, 'retryAfter'>): number {
  const [left, setLeft] = useState(Math.ceil(problem.retryAfter ?? 0))
  useEffect(() => {
    const seconds = Math.ceil(problem.retryAfter ?? 0)
    const end = Date.now() + seconds * 1000
    setLeft(seconds)
    if (seconds === 0) return
    const timer = setInterval(() => {
      const remaining = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(remaining)
      if (remaining === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [problem])
  return left
}
