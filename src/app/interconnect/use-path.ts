import { useQuery } from '@tanstack/react-query'
import type { Interconnect } from '../../contract/interconnect.ts'
import { stepsQuery } from '../api/follow-up.ts'
import { statusQuery } from '../api/interconnects.ts'
import { describe } from './describe.ts'
import { type Path, pathOf } from './path-states.ts'

/**
 * The path of an interconnect that exists, by its status and what people confirmed; undefined for a type that the console
 * does not know. While these are read it is the one of what was ordered a moment ago, of which nothing is known yet.
 * @param domain its edge availability domain, where it is known
 */
export function usePath(account: string, interconnect: Interconnect, domain?: string): Path | undefined {
  const { kind, facility, site, speed, region } = describe(interconnect)
  const status = useQuery(statusQuery(account, interconnect.name))
  const steps = useQuery({ ...stepsQuery(account, interconnect.name), enabled: kind !== undefined })
  if (!kind) return undefined
  // What people confirmed counts while it waits for them.
  const expected = status.isPending || (status.data?.state === 'Pending' && steps.isPending)
  const confirmed = expected ? [] : steps.data?.items.map(({ step }) => step)
  const path = pathOf(
    kind === 'direct' ? { kind, facility, site, speed } : { kind, region, domain, bandwidth: speed },
    {
      at: 'created',
      state: expected ? 'Pending' : status.data?.state,
      ...(confirmed && { confirmed }),
    },
  )
  return { ...path, expected }
}
