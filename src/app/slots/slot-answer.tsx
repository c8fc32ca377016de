import type { ReactNode } from 'react'
import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { useAccount } from '../shell/account.tsx'
import { Mono } from '../ui/facts.tsx'
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx'
import { HolderLink } from './holder-link.tsx'
import { NeighbourList } from './neighbour-list.tsx'
import { siteInWords } from './sites.ts'
import { SlotChip } from './slot-chip.tsx'
import { type SlotState, slotState } from './slot-state.ts'
import type { KnownSlot } from './use-slot.ts'

interface SlotAnswerProps {
  known: KnownSlot
  /** Whether an order for it was turned down because of it. */
  refused: boolean
  /** The speed in the form; blank for the slot’s own. */
  speed: string
  onTake: (slot: Slot) => void
}

/** What a slot’s UUID means, in words, and what else there is where it cannot be had. */
export function SlotAnswer({ known: { id, slot, problem }, refused, speed, onTake }: SlotAnswerProps) {
  const { account } = useAccount()
  const state = slot && slotState(slot, account.id)
  const lost = slot !== undefined && (state !== 'free' || refused)
  return (
    <>
      <div role="status">
        {id && !slot && !problem && <Line icon={<InfoIcon className={iconClass} />}>Looking it up…</Line>}
        {problem && <NotFound type={problem.type} status={problem.status} detail={problem.detail} />}
        {slot && state && <Found slot={slot} state={state} />}
      </div>
      {lost && (
        <div className="mt-3">
          <NeighbourList lost={slot} speed={speed} onTake={onTake} />
        </div>
      )}
    </>
  )
}

const iconClass = 'mt-0.5 size-4 shrink-0'
const toneClass = { plain: 'bg-sunken', good: 'bg-good-soft', wait: 'bg-wait-soft' }

interface LineProps {
  icon: ReactNode
  tone?: keyof typeof toneClass
  children: ReactNode
}

function Line({ icon, tone = 'plain', children }: LineProps) {
  return (
    // Of the height of two lines from the start, as most answers are.
    <div className={`mt-2 flex min-h-16.5 gap-2 rounded-control px-3 py-2 text-small ${toneClass[tone]}`}>
      {icon}
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  )
}

/** What each state means for an order. */
const meaning: Record<Exclude<SlotState, 'free'>, string> = {
  occupied: 'Somebody has it already, and an order for it would be refused.',
  own: 'An interconnect of your own account is on it already.',
  foreign:
    'It belongs to another Cloudflare account. Check the account in the header, or choose another slot.',
  reserved:
    'Cloudflare keeps it for another account, so an order from here would probably be refused. Check the account in the header.',
}

function Found({ slot, state }: { slot: Slot; state: SlotState }) {
  const free = state === 'free'
  return (
    <Line
      tone={free ? 'good' : 'wait'}
      icon={
        free ? (
          <CheckIcon className={`${iconClass} text-good`} />
        ) : (
          <CrossIcon className={`${iconClass} text-wait`} />
        )
      }
    >
      <p>
        <bdi className="font-semibold">{slot.facility.name || 'A facility without a name'}</bdi>,{' '}
        {siteInWords(slot.site)}
      </p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>{inWords(slot.speed)}</span>
        {slot.ccr_device_name && (
          <span>
            on <Mono>{slot.ccr_device_name}</Mono>
          </span>
        )}
        <SlotChip state={state} />
      </p>
      {!free && (
        <p className="mt-1">
          {meaning[state]} <HolderLink slot={slot} />
        </p>
      )}
    </Line>
  )
}

function NotFound({ type, status, detail }: { type: string; status: number; detail: string }) {
  const icon = <WarningIcon className={`${iconClass} text-wait`} />
  if (type === 'not-found') {
    return (
      <Line tone="wait" icon={icon}>
        Cloudflare shows this account no slot with this UUID. Check it, or look for the place in the list.
      </Line>
    )
  }
  if (type === 'permission' && status === 403) {
    return (
      <Line icon={<InfoIcon className={`${iconClass} text-ink-soft`} />}>
        It cannot be looked up, because the console’s credential may not read slots. Cloudflare checks it when
        it is ordered.
      </Line>
    )
  }
  return (
    <Line tone="wait" icon={icon}>
      It could not be looked up: {detail} It is read again before an order is sent.
    </Line>
  )
}
