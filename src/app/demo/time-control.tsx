import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SPEEDS, type Speed } from '../../contract/demo.ts'
import { demoTimeQuery, setSpeed } from '../api/demo.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { DemoClock } from './demo-clock.tsx'
import { readAgain } from './use-pace.ts'

/** How fast the demo's time passes. */
export function TimeControl() {
  const queryClient = useQueryClient()
  const time = useQuery(demoTimeQuery)
  // What was pressed shows at once: a mutation tells of itself a moment later, and the button would jump back until then.
  const [pressed, setPressed] = useState<Speed>()
  const change = useMutation({
    mutationFn: setSpeed,
    onSuccess: async (changed) => {
      await queryClient.cancelQueries(demoTimeQuery)
      queryClient.setQueryData(demoTimeQuery.queryKey, changed)
      await readAgain(queryClient)
    },
    onSettled: () => setPressed(undefined),
  })
  const chosen = pressed ?? time.data?.speed
  const problem = (change.error ?? time.error)?.problem
  return (
    <fieldset>
      <legend className="float-left mb-2 w-full font-semibold">Time</legend>
      <div className="clear-both flex items-center gap-3">
        <div className="flex gap-1 rounded-control border border-line-strong p-1">
          {SPEEDS.map((speed) => (
            <label
              key={speed}
              className="relative rounded px-3 py-1 text-small font-semibold hover:bg-sunken has-checked:bg-accent has-checked:text-accent-ink"
            >
              <input
                type="radio"
                name="demo-speed"
                value={speed}
                checked={chosen === speed}
                onChange={() => {
                  setPressed(speed)
                  change.mutate(speed)
                }}
                className="absolute inset-0 cursor-pointer appearance-none rounded"
              />
              {speed}×
            </label>
          ))}
        </div>
        <p className="text-small">
          <span className="sr-only">It is </span>
          <DemoClock />
        </p>
      </div>
      <p className="mt-1.5 text-small text-ink-soft">
        For everybody who looks at this demo. Faster, an order in doubt settles within seconds.
      </p>
      {problem && (
        <div className="mt-2">
          <ProblemNotice problem={problem} role="alert" title="Time passes as before" />
        </div>
      )}
    </fieldset>
  )
}
