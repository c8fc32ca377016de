import { CniSettings, type UpdateCniSettings } from '../../contract/cni.ts'
import { unwrapped } from '../../contract/envelope.ts'
import type { By } from '../orders/order-book.ts'
import { ProblemError } from '../problem-error.ts'
import { problemFromExchange } from '../upstream/problem-from-exchange.ts'
import { verdictOf } from '../upstream/verdict.ts'
import { changeUnknown } from './cni-problems.ts'
import type { Changing } from './create-changes.ts'
import { rayOf } from './creation-outcome.ts'
import { lookAfter, readable } from './look-after.ts'

/**
 * Changes the account's settings for CNIs. A lost answer is settled by reading them.
 * @throws ProblemError what upstream refused; `outcome-unknown` where neither the answer nor the reading shows the change
 */
export async function changeSettings(
  { cloudflare, clock, audited }: Changing,
  account: string,
  change: UpdateCniSettings,
  by: By,
): Promise<CniSettings> {
  return audited({ account, action: 'change-settings', target: 'settings', by }, async () => {
    const exchange = await cloudflare.updateCniSettings(account, change)
    const problem = problemFromExchange(exchange, ['default_asn'])
    const verdict = verdictOf(exchange)
    if (verdict === 'refused') {
      throw new ProblemError({ ...problem, detail: `Nothing was changed. ${problem.detail}` })
    }
    const ray = rayOf(exchange)
    const json = exchange.outcome === 'answered' ? unwrapped(exchange.json) : undefined
    const answer = verdict === 'accepted' ? CniSettings.safeParse(json).data : undefined
    if (answer) return { value: answer, outcome: 'changed', ray }

    const found = await lookAfter(clock, async () => {
      const now = await readable(() => cloudflare.getCniSettings(account))
      return now?.default_asn === change.default_asn ? now : undefined
    })
    if (found) return { value: found, outcome: 'changed when looked for', ray }
    throw new ProblemError(problem.type === 'upstream-conflict' ? problem : changeUnknown('change', problem))
  })
}
