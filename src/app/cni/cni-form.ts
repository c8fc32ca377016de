import { useState } from 'react'
import { type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { Problem } from '../../contract/problem.ts'
import type { SummaryError } from '../ui/error-summary.tsx'
import { CNI_FIELDS, type CniInput, controlId, typedPrefixes } from './cni-input.ts'
import { cniProblems } from './cni-problems.ts'

export type CniFormState = UseFormReturn<CniInput, unknown, FieldValues>

/** A form for a CNI, with all that it has to say about what is wrong. */
export function useCniForm<Body extends FieldValues>(
  resolver: Resolver<CniInput, unknown, Body>,
  initial: CniInput,
) {
  const form = useForm<CniInput, unknown, Body>({ defaultValues: initial, resolver, shouldFocusError: false })
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<Problem>()

  const errors: SummaryError[] = CNI_FIELDS.flatMap((field) => {
    const message = form.getFieldState(field, form.formState).error?.message
    return message ? [{ id: controlId(field), message }] : []
  })

  return {
    form,
    errors,
    attempt,
    refusal,
    /** Validates, and hands on the body once it is right. */
    submit(onValid: (body: Body) => void) {
      setRefusal(undefined)
      void form.handleSubmit(onValid, () => setAttempt((count) => count + 1))()
    },
    /** Says what was refused where it belongs: at its field, or above all of them. */
    refuse(problem: Problem) {
      const { fields, rest } = cniProblems(problem, typedPrefixes(form.getValues('extra_prefixes')))
      for (const field of CNI_FIELDS) {
        const message = fields[field]
        if (message) form.setError(field, { type: 'refused', message })
      }
      setRefusal(rest)
      setAttempt((count) => count + 1)
    },
  }
}
