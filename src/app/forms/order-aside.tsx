import { useWatch } from 'react-hook-form'
import { inWords } from '../../contract/bandwidths.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import { canonicalKey, faultOf, partsOf } from '../../contract/pairing-key-parts.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import { pathOf } from '../interconnect/path-states.ts'
import { EquivalentRequestCard } from '../order/equivalent-request-card.tsx'
import { useSlot } from '../slots/use-slot.ts'
import { Card } from '../ui/card.tsx'
import { type Fact, Facts, Mono } from '../ui/facts.tsx'
import { directBody, gcpPartnerBody } from './create-body.ts'
import type { DirectFormState } from './direct-form.tsx'
import type { GcpPartnerFormState } from './gcp-partner-form.tsx'
import { ShareLink } from './share-link.tsx'

const missing = <span className="text-ink-soft">not given yet</span>

/** The order for a physical port as it takes shape. */
export function DirectAside({ account, form }: { account: string; form: DirectFormState }) {
  const { slot_id, speed } = useWatch({ control: form.control })
  const input = { slot_id: slot_id ?? '', speed: speed ?? '' }
  const { slot } = useSlot(account, input.slot_id)
  return (
    <>
      <Card title="Your order">
        <PathDrawing
          path={pathOf(
            {
              kind: 'direct',
              facility: slot?.facility.name,
              site: slot?.site,
              speed: inWords(input.speed.trim() || (slot?.speed ?? '')),
            },
            { at: 'draft' },
          )}
        />
        <Shape
          facts={[
            { term: 'Kind', value: KIND_NAMES.direct },
            { term: 'Slot', value: input.slot_id.trim() ? <Mono>{input.slot_id.trim()}</Mono> : missing },
            { term: 'Speed', value: input.speed.trim() ? inWords(input.speed.trim()) : 'the slot’s own' },
          ]}
        />
      </Card>
      <EquivalentRequestCard body={directBody(account, input)} />
      <ShareLink input={{ kind: 'direct', ...input }} />
    </>
  )
}

/** The order for a Google Cloud partner interconnect as it takes shape. */
export function GcpPartnerAside({ account, form }: { account: string; form: GcpPartnerFormState }) {
  const { pairing_key, bandwidth } = useWatch({ control: form.control })
  const input = { pairing_key: pairing_key ?? '', bandwidth: bandwidth ?? '' }
  const key = canonicalKey(input.pairing_key)
  const parts = faultOf(key) === undefined ? partsOf(key) : undefined
  return (
    <>
      <Card title="Your order">
        <PathDrawing
          path={pathOf(
            {
              kind: 'gcp_partner',
              region: parts?.region,
              domain: parts?.domain,
              bandwidth: inWords(input.bandwidth),
            },
            { at: 'draft' },
          )}
        />
        <Shape
          facts={[
            { term: 'Kind', value: KIND_NAMES.gcp_partner },
            { term: 'Region', value: parts?.region ?? missing },
            { term: 'Domain', value: parts?.domain ?? missing },
            { term: 'Bandwidth', value: input.bandwidth ? inWords(input.bandwidth) : missing },
          ]}
        />
      </Card>
      <EquivalentRequestCard body={gcpPartnerBody(account, input)} />
      <ShareLink input={{ kind: 'gcp_partner', bandwidth: input.bandwidth }} />
    </>
  )
}

function Shape({ facts }: { facts: Fact[] }) {
  return (
    <div className="mt-5 border-t border-line pt-4">
      <Facts facts={facts} />
    </div>
  )
}
