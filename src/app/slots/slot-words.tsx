import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { useAccount } from '../shell/account.tsx'
import { Mono } from '../ui/facts.tsx'
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx'
import { HolderLink } from './holder-link.tsx'
import { siteInWords } from './sites.ts'
import { SlotChip } from './slot-chip.tsx'
import { SlotLine } from './slot-line.tsx'
import { type SlotState, slotState } from './slot-state.ts'
import type { KnownSlot } from './use-slot.ts'

interface SlotWordsProps {
  known: KnownSlot
}

/** What a slot is, in words, or why nobody knows. */
export function SlotWords({ known: { slot, problem } }: SlotWordsProps) {
  const { account } = useAccount()
  return (
    <>
      {problem && <NotFound type={problem.type} status={problem.status} detail={problem.detail} />}
      {slot && <Found slot={slot} state={slotState(slot, account.id)} />}
    </>
  )
}

const iconClass = 'mt-0.5 size-4 shrink-0'

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
    <SlotLine
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
    </SlotLine>
  )
}

function NotFound({ type, status, detail }: { type: string; status: number; detail: string }) {
  const icon = <WarningIcon className={`${iconClass} text-wait`} />
  if (type === 'not-found') {
    return (
      <SlotLine tone="wait" icon={icon}>
        Cloudflare shows this account no slot with this UUID. Check it, or look for the place in the list.
      </SlotLine>
    )
  }
  if (type === 'permission' && status === 403) {
    return (
      <SlotLine icon={<InfoIcon className={`${iconClass} text-ink-soft`} />}>
        It cannot be looked up, because the console’s credential may not read slots. Cloudflare checks it when
        it is ordered.
      </SlotLine>
    )
  }
  return (
    <SlotLine tone="wait" icon={icon}>
      It could not be looked up: {detail} It is read again before an order is sent.
    </SlotLine>
  )
}
