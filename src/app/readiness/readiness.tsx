import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { slotsQuery } from '../api/slots.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { useAccount } from '../shell/account.tsx'
import { slotState } from '../slots/slot-state.ts'
import { useNow } from '../ui/now.ts'
import { NeedLine } from './need-line.tsx'
import { readinessOf, type SlotsSeen } from './readiness-of.ts'

const storedAs = 'readiness'

interface ReadinessProps {
  kind: 'direct' | 'gcp_partner' | undefined
}

/** What an order takes, before its first question: open the first time, later as the person left it. */
export function Readiness({ kind }: ReadinessProps) {
  const { account, session } = useAccount()
  const now = useNow()
  const [open, setOpen] = useState(() => tabStorage.getItem(storedAs) !== 'closed')
  const slots = useSlotsSeen(open && kind === 'direct')
  const { seen, yours } = readinessOf(session, account.name, kind, slots, now())

  function remember(nowOpen: boolean) {
    setOpen(nowOpen)
    tabStorage.setItem(storedAs, nowOpen ? 'open' : 'closed')
  }

  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => remember(currentTarget.open)}
      className="@container rounded-card border border-line bg-surface shadow-card"
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

/** The slots that the form reads anyway, once somebody looks here. */
function useSlotsSeen(enabled: boolean): SlotsSeen {
  const { account } = useAccount()
  const slots = useQuery({ ...slotsQuery(account.id), enabled })
  if (slots.data) {
    const free = slots.data.items.filter((slot) => slotState(slot, account.id) === 'free')
    return { state: 'read', free: free.length }
  }
  if (slots.error) return { state: slots.error.problem.type === 'permission' ? 'refused' : 'failed' }
  return { state: enabled ? 'reading' : 'closed' }
}
