import type { UpdateCni, UpstreamCni } from '../../contract/cni.ts'
import type { Done } from '../audited.ts'
import type { By } from '../orders/order-book.ts'
import { ProblemError } from '../problem-error.ts'
import type { WholeCni } from '../upstream/cni-calls.ts'
import { problemFromExchange } from '../upstream/problem-from-exchange.ts'
import { verdictOf } from '../upstream/verdict.ts'
import { changedMeanwhile, changeUnknown } from './cni-problems.ts'
import type { Changing } from './create-changes.ts'
import { answeredCni, CNI_FIELDS, rayOf } from './creation-outcome.ts'
import { lookAfter, readable } from './look-after.ts'
import { holdsTheSame, versionOf } from './shown-cni.ts'
import { withoutKeys } from './without-key.ts'

/**
 * Changes a CNI to what a person made of the version that they saw. A lost answer is settled by reading the CNI.
 * @throws ProblemError 409 where upstream has another version by now; what upstream refused; `outcome-unknown` where
 *   neither the answer nor the reading shows the change
 */
export async function changeCni(
  { cloudflare, clock, audited }: Changing,
  account: string,
  id: string,
  change: UpdateCni,
  by: By,
): Promise<UpstreamCni> {
  // What is decided on is read now, never from a cache.
  const current = await cloudflare.getCni(account, id)
  if ((await versionOf(current)) !== change.version) throw new ProblemError(changedMeanwhile)
  const wanted = changed(account, current, change)

  const cni = { name: current.magic.conduit_name, interconnect: current.interconnect }
  return audited(
    { account, action: 'change-cni', target: id, cni, by },
    async (): Promise<Done<UpstreamCni>> => {
      const exchange = await cloudflare.updateCni(account, wanted)
      const problem = problemFromExchange(
        withoutKeys(exchange, [current.bgp?.md5_key, wanted.bgp?.md5_key]),
        CNI_FIELDS,
      )
      const verdict = verdictOf(exchange)
      if (verdict === 'refused') {
        throw new ProblemError({ ...problem, detail: `Nothing was changed. ${problem.detail}` })
      }
      const answer = verdict === 'accepted' ? answeredCni(exchange) : undefined
      const ray = rayOf(exchange)
      if (answer?.id === id) return { value: answer, outcome: 'changed', ray }

      const found = await lookAfter(clock, async () => {
        const now = await readable(() => cloudflare.getCni(account, id))
        return now && holdsTheSame(now, wanted) ? now : undefined
      })
      if (found) return { value: found, outcome: 'changed when looked for', ray }
      // Where Cloudflare spoke of a conflict and nothing has changed, its own words say more than that nobody knows.
      throw new ProblemError(
        problem.type === 'upstream-conflict' ? problem : changeUnknown('change', problem),
      )
    },
  )
}

/** The whole object as the API documents it, with what was changed; the MD5 key stays unless another is given, or null. */
function changed(account: string, current: UpstreamCni, { magic, bgp }: UpdateCni): WholeCni {
  const { id, interconnect, cust_ip, p2p_ip, bgp_mode } = current
  const key = bgp?.md5_key === undefined ? current.bgp?.md5_key : bgp.md5_key
  return {
    id,
    account,
    interconnect,
    magic,
    ...(bgp && { bgp: { ...bgp, ...(key !== undefined && { md5_key: key }) } }),
    ...(cust_ip && { cust_ip }),
    ...(p2p_ip && { p2p_ip }),
    // What fitted a CNI with BGP may not fit one without, nor the other way round: Cloudflare chooses anew.
    ...(bgp_mode && Boolean(bgp) === Boolean(current.bgp) && { bgp_mode }),
  }
}
