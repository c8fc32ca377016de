import { useCallback, useEffect, useState } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { useSearchParams } from 'wouter'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Problem } from '../../contract/problem.ts'
import type { SummaryError } from '../ui/error-summary.tsx'
import { fieldProblems } from './field-problems.ts'

/** A form on its way to the review and back. */
export interface ReviewStep {
  /** The validated body, once there is one; it goes when the input changes. */
  reviewed: CreateInterconnect | undefined
  errors: SummaryError[]
  /** Counts submits that led nowhere, each of which moves the focus to the error summary. */
  attempt: number
  /** What an order was refused for, beyond what the fields say themselves. */
  refusal: Problem | undefined
  /** The review cannot be resumed because it needs a secret that is kept nowhere. */
  secretNeeded: boolean
  submit: () => void
  /** Back to the form. */
  edit: () => void
  /** Back to the form, with what is wrong said where it belongs. */
  refuse: (problem: Problem) => void
}

interface ReviewStepOptions<Input extends FieldValues, Body extends CreateInterconnect> {
  form: UseFormReturn<Input, unknown, Body>
  /** In the order of the form. */
  fields: readonly FieldPath<Input>[]
  /** Whether this form is the one that is shown. */
  active: boolean
  /** Keeps what may be kept of the input. */
  keep: (input: Input) => void
  /** A field without which the review cannot be resumed after a reload. */
  secret?: FieldPath<Input>
}

/**
 * Leads one form to the review, which has its own address (`step=review`), and back. Reached without a validated body, by
 * a reload or by going forward, the review submits the form again by itself.
 */
export function useReviewStep<Input extends FieldValues, Body extends CreateInterconnect>(
  options: ReviewStepOptions<Input, Body>,
): ReviewStep {
  const { form, fields, active, keep, secret } = options
  const [search, setSearch] = useSearchParams()
  const [reviewed, setReviewed] = useState<CreateInterconnect>()
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<Problem>()
  const [secretNeeded, setSecretNeeded] = useState(false)
  const inReview = active && search.get('step') === 'review'

  const goTo = useCallback(
    (step: 'form' | 'review', replace: boolean) =>
      setSearch(
        (current) => {
          const next = new URLSearchParams(current)
          next.delete('from')
          if (step === 'review') next.set('step', 'review')
          else next.delete('step')
          return next
        },
        { replace },
      ),
    [setSearch],
  )

  const submit = useCallback(() => {
    void form.handleSubmit(
      (body) => {
        setReviewed(body)
        setRefusal(undefined)
        setSecretNeeded(false)
        if (!inReview) goTo('review', false)
      },
      () => {
        setAttempt((count) => count + 1)
        if (inReview) goTo('form', true)
      },
    )()
  }, [form, inReview, goTo])

  useEffect(() => {
    if (!inReview || reviewed) return
    if (secret && !form.getValues(secret)) {
      setSecretNeeded(true)
      goTo('form', true)
    } else {
      submit()
    }
  }, [inReview, reviewed, secret, form, goTo, submit])

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          keep(values)
          // Only a person's own change names a field; what was reviewed is then no longer what the form says.
          if (name) setReviewed(undefined)
        },
      }),
    [form, keep],
  )

  const edit = useCallback(() => goTo('form', true), [goTo])

  const refuse = useCallback(
    (problem: Problem) => {
      const { fields: messages, rest } = fieldProblems(problem, fields)
      for (const name of fields) {
        const message = messages[name]
        if (message) form.setError(name, { type: 'refused', message })
      }
      setRefusal(rest)
      setAttempt((count) => count + 1)
      setReviewed(undefined)
      goTo('form', true)
    },
    [fields, form, goTo],
  )

  const errors = fields.flatMap((id) => {
    const message = form.getFieldState(id, form.formState).error?.message
    return message ? [{ id, message }] : []
  })
  return { reviewed, errors, attempt, refusal, secretNeeded, submit, edit, refuse }
}
