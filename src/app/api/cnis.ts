import { queryOptions } from '@tanstack/react-query'
import type {
  Cni,
  CniCreation,
  CniSettings,
  CreateCni,
  UpdateCni,
  UpdateCniSettings,
} from '../../contract/cni.ts'
import { afterRateLimit, nextOrderRead, orderDelay } from './backoff.ts'
import { request } from './client.ts'
import { accountPath, type Checked } from './paths.ts'

/** The CNIs of one interconnect, and the attempts to create one whose outcome is open or recent. */
export interface CnisOfInterconnect extends Checked<Cni> {
  creations: CniCreation[]
}

/** Read again soon while an attempt is open. @param fresh whether a person asked for it just now */
export function cnisQuery(account: string, interconnect: string, fresh = false) {
  return queryOptions({
    queryKey: ['account', account, 'cnis', interconnect],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams({ interconnect })
      return request<CnisOfInterconnect>(`${cnisPath(account)}?${search}`, { signal, fresh })
    },
    refetchInterval: ({ state }) => {
      const delays = (state.data?.creations ?? []).map((creation) =>
        orderDelay(creation.state, state.dataUpdateCount + state.errorUpdateCount),
      )
      return afterRateLimit(Math.min(60_000, ...delays.filter((delay) => delay !== false)), state.error)
    },
  })
}

/** One attempt to create a CNI, read again until it is settled. */
export function creationQuery(account: string, id: string) {
  return queryOptions({
    queryKey: ['account', account, 'cni-creations', id],
    queryFn: ({ signal }) => readCreation(account, id, signal),
    refetchInterval: ({ state }) => nextOrderRead(state.data?.state, state),
  })
}

/**
 * Reads one attempt now.
 * @throws ProblemError, of type `not-found` where the console has no such attempt
 */
export function readCreation(account: string, id: string, signal?: AbortSignal): Promise<CniCreation> {
  return request<CniCreation>(creationPath(account, id), signal ? { signal } : {})
}

/** Creates a CNI. The same key with the same body is the same attempt however often this is called. */
export function createCni(key: string, body: CreateCni): Promise<CniCreation> {
  return request<CniCreation>(cnisPath(body.account), {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
    body,
  })
}

/** Lets go of an attempt whose outcome nobody told. @throws ProblemError where it is settled or too early */
export function giveUpCreation(account: string, id: string): Promise<CniCreation> {
  const body = { action: 'give-up' }
  return request<CniCreation>(`${creationPath(account, id)}/resolution`, { method: 'POST', body })
}

/** @throws ProblemError, of type `changed-meanwhile` where the CNI is not any more what `body.version` names */
export function updateCni(account: string, id: string, body: UpdateCni): Promise<Cni> {
  return request<Cni>(cniPath(account, id), { method: 'PUT', body })
}

/** Removes a CNI; one that is gone already counts as removed. */
export function removeCni(account: string, id: string): Promise<void> {
  return request<void>(cniPath(account, id), { method: 'DELETE', body: {} })
}

/** The account's settings for CNIs. */
export function settingsQuery(account: string) {
  return queryOptions({
    queryKey: ['account', account, 'cni-settings'],
    queryFn: ({ signal }) => request<CniSettings>(settingsPath(account), { signal }),
    refetchInterval: ({ state }) => afterRateLimit(false, state.error),
  })
}

export function saveSettings(account: string, body: UpdateCniSettings): Promise<CniSettings> {
  return request<CniSettings>(settingsPath(account), { method: 'PUT', body })
}

function cnisPath(account: string): string {
  return `${accountPath(account)}/cnis`
}

function cniPath(account: string, id: string): string {
  return `${cnisPath(account)}/${encodeURIComponent(id)}`
}

function creationPath(account: string, id: string): string {
  return `${cnisPath(account)}/creations/${encodeURIComponent(id)}`
}

function settingsPath(account: string): string {
  return `${accountPath(account)}/settings`
}
