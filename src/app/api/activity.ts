import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Activity } from '../../contract/activity.ts'
import type { OrderState } from '../../contract/order.ts'
import { request } from './client.ts'
import { accountPath, type Checked } from './paths.ts'

/** Which entries to show; what is missing does not narrow. */
export interface ActivityFilter {
  /** The present state of the order that an entry is about. */
  state?: OrderState
  /** A part of who did it. */
  actor?: string
  /** A part of anything that the entry or its order says. */
  text?: string
}

interface ActivityPage extends Checked<Activity> {
  /** Where the next page begins; null after the last one. */
  next: number | null
}

/** Who did what with which outcome, the newest first, a page at a time. */
export function activityQuery(account: string, filter: ActivityFilter) {
  return infiniteQueryOptions({
    queryKey: ['account', account, 'activity', filter],
    queryFn: ({ pageParam, signal }) => readActivity(account, filter, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    // All loaded pages would be read again: only somebody who reads the newest entries waits for more of them.
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? 30_000 : false),
  })
}

/** Every entry that the filter matches, page after page. @throws ProblemError where one of them cannot be read */
export async function readAllActivity(
  account: string,
  filter: ActivityFilter,
  signal: AbortSignal,
): Promise<Activity[]> {
  const entries: Activity[] = []
  let before: number | null = null
  do {
    const page: ActivityPage = await readActivity(account, filter, before, signal)
    entries.push(...page.items)
    before = page.next
  } while (before !== null)
  return entries
}

function readActivity(account: string, filter: ActivityFilter, before: number | null, signal: AbortSignal) {
  const search = new URLSearchParams({ ...filter, ...(before !== null && { before: String(before) }) })
  return request<ActivityPage>(`${accountPath(account)}/activity?${search}`, { signal })
}
