import { useAccount } from '../shell/account.tsx'
import { useNow } from '../ui/now.ts'
import { NeedLine } from './need-line.tsx'
import { readinessOf, type SlotsSeen } from './readiness-of.ts'

interface ReadinessProps {
  kind: 'direct' | 'gcp_partner' | undefined
  slots: SlotsSeen
  open: boolean
  onToggle: (open: boolean) => void
}

/** What an order takes, before its first question. */
export function Readiness({ kind, slots, open, onToggle }: ReadinessProps) {
  const { account, session } = useAccount()
  const now = useNow()
  const { seen, yours } = readinessOf(session, account.name, kind, slots, now())
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      className="@container rounded-card border border-line bg-surface raised"
    >
      <summary className="cursor-pointer rounded-card px-4 py-3 text-lead font-semibold tracking-tight hover:bg-sunken sm:px-6">
        Before you order
      </summary>
      <div className="grid gap-x-8 gap-y-4 px-4 pt-1 pb-4 @xl:grid-cols-[2fr_3fr] sm:px-6">
        <div>
          <h2 className="mb-2 text-small font-semibold text-ink-soft">What the console sees</h2>
          <ul className="grid gap-2.5">
            {seen.map((need) => (
              <NeedLine key={need.title} need={need} />
            ))}
          </ul>
        </div>
        <div>
          <h2 className="mb-2 text-small font-semibold text-ink-soft">What only you know</h2>
          <ul className="grid gap-2.5">
            {yours.map((need) => (
              <NeedLine key={need.title} need={need} />
            ))}
          </ul>
        </div>
      </div>
    </details>
  )
}
