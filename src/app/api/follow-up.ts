import { queryOptions } from '@tanstack/react-query'
import type { ConfirmedStep } from '../../contract/follow-up.ts'
import type { StepName } from '../../contract/steps.ts'
import { afterRateLimit } from './backoff.ts'
import { request } from './client.ts'
import { interconnectPath } from './interconnects.ts'

// What this console keeps about interconnects beside what Cloudflare knows.

/** Gives an interconnect a label; a blank one takes it away. */
export function setLabel(account: string, name: string, label: string): Promise<{ label: string }> {
  return request(`${interconnectPath(account, name)}/label`, { method: 'PUT', body: { label } })
}

/** The steps to working traffic that somebody confirmed. */
export function stepsQuery(account: string, name: string) {
  return queryOptions({
    queryKey: ['account', account, 'steps', name],
    queryFn: ({ signal }) =>
      request<{ items: ConfirmedStep[] }>(`${interconnectPath(account, name)}/steps`, { signal }),
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
  })
}

/** Confirms a step, or takes that back. @returns every step that is confirmed now */
export function confirmStep(
  account: string,
  name: string,
  step: StepName,
  done: boolean,
): Promise<{ items: ConfirmedStep[] }> {
  return request(`${interconnectPath(account, name)}/steps/${step}`, { method: 'PUT', body: { done } })
}
