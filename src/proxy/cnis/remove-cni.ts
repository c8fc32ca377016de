import type { Write } from '../audited.ts'
import type { By } from '../orders/order-book.ts'
import { ProblemError } from '../problem-error.ts'
import { classifyRemoval } from '../removal/removal-outcome.ts'
import { changeUnknown } from './cni-problems.ts'
import type { Changing } from './create-changes.ts'
import { lookAfter } from './look-after.ts'

/**
 * Removes a CNI, or finds that it is gone already. A lost answer is settled by reading the CNI: 404 counts as removed.
 * @param cni what it is called and where it is, for the audit; undefined where that is not known
 * @throws ProblemError what upstream refused; `outcome-unknown` where it may still go
 */
export async function removeCni(
  { cloudflare, clock, audited }: Changing,
  account: string,
  id: string,
  cni: Write['cni'],
  by: By,
): Promise<void> {
  await audited({ account, action: 'remove-cni', target: id, cni, by }, async () => {
    const outcome = classifyRemoval(await cloudflare.removeCni(account, id))
    switch (outcome.state) {
      case 'gone':
        return { value: undefined, outcome: outcome.how, ray: outcome.ray }
      case 'refused':
        throw new ProblemError(outcome.problem)
      case 'unclear': {
        const gone = await lookAfter(clock, () => isGone(() => cloudflare.getCni(account, id)))
        if (!gone) throw new ProblemError(changeUnknown('removal', outcome.problem))
        return { value: undefined, outcome: 'gone when looked for', ray: outcome.problem.ray }
      }
    }
  })
}

async function isGone(read: () => Promise<unknown>): Promise<true | undefined> {
  try {
    await read()
    return undefined
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.type === 'not-found' || undefined
    throw error
  }
}
