import { queryOptions } from '@tanstack/react-query'
import type { DemoTime, Scenario, Speed } from '../../contract/demo.ts'
import { request } from './client.ts'
import { learnConsoleSpeed, learnConsoleTime } from './console-clock.ts'

// Only the demo's own screens import this, so that live mode loads none of it.

/** The facility connects the fibre to a physical port, or takes it out. */
export function plugFibre(account: string, name: string, plugged: boolean): Promise<void> {
  const interconnect = `${encodeURIComponent(account)}/interconnects/${encodeURIComponent(name)}`
  return request<void>(`/demo/accounts/${interconnect}/fibre`, { method: 'POST', body: { plugged } })
}

/** What can be played; it does not change while the page is open. */
export const scenariosQuery = queryOptions({
  queryKey: ['demo', 'scenarios'],
  queryFn: ({ signal }) => request<{ items: Scenario[] }>('/demo/scenarios', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The demo's time. Any presenter may change its speed, so it is read again: often while it is not a watch's. */
export const demoTimeQuery = queryOptions({
  queryKey: ['demo', 'time'],
  queryFn: async ({ signal }) => learned(await request<DemoTime>('/demo/clock', { signal })),
  refetchInterval: ({ state }) => (state.data && state.data.speed > 1 ? 2_000 : 30_000),
})

/** Makes the demo's time pass this many times as fast, for everybody who looks. */
export async function setSpeed(speed: Speed): Promise<DemoTime> {
  return learned(await request<DemoTime>('/demo/clock', { method: 'POST', body: { speed } }))
}

/** Makes an account, or without one the whole demo, as it was when it was first named. */
export function resetDemo(account?: string): Promise<void> {
  return request<void>('/demo/reset', { method: 'POST', body: account === undefined ? {} : { account } })
}

function learned(time: DemoTime): DemoTime {
  learnConsoleTime(time.now)
  learnConsoleSpeed(time.speed)
  return time
}
