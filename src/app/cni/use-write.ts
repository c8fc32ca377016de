import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { ProblemError } from '../api/problem-error.ts'

/** Said instead of sending: the one failure of which the browser itself is certain. */
const offline: Problem = {
  type: 'unreachable',
  title: 'You are offline. Nothing was sent',
  status: 0,
  detail: 'Try again when you are online; it will not be sent by itself.',
}

/** Whether this is the certainty that nothing was sent. */
export function isOffline(problem: Problem): boolean {
  return problem === offline
}

/**
 * A write that a person asks for: once per click, and never later by itself.
 * @param write sends it
 * @param onDone what follows; the write counts as done when this is
 */
export function useWrite<Input, Answer>(
  write: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer, input: Input) => unknown,
) {
  // A second click can come before React has drawn the disabled button.
  const busy = useRef(false)
  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      if (!navigator.onLine) throw new ProblemError(offline)
      return write(input)
    },
    onSuccess: onDone,
    onSettled: () => {
      busy.current = false
    },
  })
  return {
    start(input: Input) {
      if (busy.current) return
      busy.current = true
      mutation.mutate(input)
    },
    sending: mutation.isPending,
    problem: mutation.error?.problem,
    forgetProblem: mutation.reset,
  }
}
