import type { Clock } from '../../../src/contract/clock.ts'
import type { Upstream } from '../../../src/proxy/upstream/send-by-fetch.ts'
import { createSimulator } from '../../../src/simulator/create-simulator.ts'

/** An account in which the simulator holds many more than are used here. */
export const ACCOUNT = '0123456789abcdef01234567a0010000'
const HELD = 1000

/** Cloudflare's API with an account of 1,000 interconnects, and how often it was called. */
export interface CountedUpstream {
  readonly fetch: Upstream
  calls(): number
}

/** @param pageSize how many interconnects it puts on a page, whatever it is asked for */
export function thousandInterconnects(clock: Clock, pageSize: number): CountedUpstream {
  const simulator = createSimulator({ clock })
  let calls = 0
  return {
    calls: () => calls,
    async fetch(request) {
      calls += 1
      const url = new URL(request.url)
      if (!url.pathname.endsWith('/cni/interconnects')) return simulator.fetch(request)
      // The simulator counts its cursors by items, so that the first 1,000 are those up to this cursor.
      url.searchParams.set('limit', String(pageSize))
      const answer = await simulator.fetch(new Request(url, request))
      const page = (await answer.json()) as { items: unknown[]; next: number | null } // the simulator's own form
      return Response.json({ ...page, next: (page.next ?? HELD) >= HELD ? null : page.next })
    },
  }
}
