import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Step } from './next-steps.ts'
import { TimelineStep } from './timeline-step.tsx'
import type { Steps } from './use-steps.ts'

interface TimelineProps {
  steps: readonly Step[]
  /** How steps are confirmed; left out where they no longer can be. */
  confirming?: Steps
}

/** Steps in their order, with whose turn each is and who tells that it is done. */
export function Timeline({ steps, confirming }: TimelineProps) {
  const changed = confirming?.changed
  const changedTitle = steps.find(({ name }) => name === changed?.step)?.title
  return (
    <>
      <ol>
        {steps.map((step) => (
          <TimelineStep key={step.title} step={step} {...(confirming ? { confirming } : {})} />
        ))}
      </ol>
      {confirming && (
        <p role="status" className="sr-only">
          {changed && `${changedTitle}: ${changed.done ? 'marked as done' : 'no longer marked as done'}.`}
        </p>
      )}
      {confirming?.readProblem && (
        <div className="mt-4">
          <ProblemNotice
            problem={confirming.readProblem}
            title="What was confirmed could not be read"
            onRetry={confirming.readAgain}
          />
        </div>
      )}
    </>
  )
}
