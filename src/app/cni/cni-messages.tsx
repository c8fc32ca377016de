import type { Problem } from '../../contract/problem.ts'
import { ErrorSummary, type SummaryError } from '../ui/error-summary.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

interface CniMessagesProps {
  errors: SummaryError[]
  attempt: number
  refusal: Problem | undefined
}

/** All that the form has to say before its first question. */
export function CniMessages({ errors, attempt, refusal }: CniMessagesProps) {
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          title={
            errors.length === 1
              ? 'One answer needs another look'
              : `${errors.length} answers need another look`
          }
          errors={errors}
          attempt={attempt}
        />
      )}
      {refusal && <ProblemNotice problem={refusal} role="alert" />}
    </>
  )
}
