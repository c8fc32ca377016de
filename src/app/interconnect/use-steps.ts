import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StepName } from '../../contract/steps.ts'
import { confirmStep, stepsQuery } from '../api/follow-up.ts'

interface Change {
  step: StepName
  done: boolean
}

/** The confirmed steps of an interconnect, and the way to confirm one or to take that back. */
export function useSteps(account: string, interconnect: string) {
  const client = useQueryClient()
  const query = stepsQuery(account, interconnect)
  const steps = useQuery(query)
  const [failed, setFailed] = useState<StepName>()
  const change = useMutation({
    mutationFn: ({ step, done }: Change) => confirmStep(account, interconnect, step, done),
    // One after the other: each answers with all of them.
    scope: { id: `steps ${account} ${interconnect}` },
    onMutate: () => setFailed(undefined),
    onSuccess: async (confirmed) => {
      // A read that is on its way would bring back what was before.
      await client.cancelQueries({ queryKey: query.queryKey, exact: true })
      client.setQueryData(query.queryKey, confirmed)
    },
    onError: (_error, { step }) => {
      setFailed(step)
      void client.invalidateQueries({ queryKey: query.queryKey, exact: true })
    },
  })
  return {
    /** Undefined while they are not known. */
    confirmed: steps.data?.items,
    readProblem: steps.error?.problem,
    readAgain: () => void steps.refetch(),
    confirm: (step: StepName, done: boolean) => change.mutate({ step, done }),
    /** The step that is being changed. */
    changing: change.isPending ? change.variables.step : undefined,
    /** What was changed last, to be announced. */
    changed: change.isSuccess ? change.variables : undefined,
    failed,
    problem: change.error?.problem,
  }
}

export type Steps = ReturnType<typeof useSteps>
