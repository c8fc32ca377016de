import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { inWords } from '../../contract/bandwidths.ts'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { placeOfRegion } from '../../contract/google-regions.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import { partsOf } from '../../contract/pairing-key-parts.ts'
import type { Problem } from '../../contract/problem.ts'
import type { Slot } from '../../contract/slot.ts'
import { slotQuery } from '../api/slots.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import { pathOf } from '../interconnect/path-states.ts'
import { EquivalentRequestCard } from '../order/equivalent-request-card.tsx'
import { PlaceRedundancy } from '../redundancy/place-redundancy.tsx'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { type Fact, Facts, Mono } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Reading } from '../ui/skeleton.tsx'
import { Confirm } from './confirm.tsx'
import type { SharedInput } from './prefill.ts'
import { consequencesOf } from './review-facts.ts'
import { ShareLink } from './share-link.tsx'
import { slotFacts } from './slot-facts.tsx'
import { SlotTaken } from './slot-taken.tsx'
import { SpeedMismatch } from './speed-mismatch.tsx'

interface ReviewProps {
  body: CreateInterconnect
  /** Back to the form. */
  onEdit: () => void
  /** Back to the form, with what it should say about its fields. */
  onRefuse: (problem: Problem) => void
  /** On with another slot, reviewed anew. */
  onTake: (slot: Slot) => void
}

/** Everything that is about to be ordered, before it is. */
export function Review({ body, onEdit, onRefuse, onTake }: ReviewProps) {
  const { account } = useAccount()
  const slotId = body.type === 'direct' ? body.slot_id : ''
  const slot = useQuery({ ...slotQuery(body.account, slotId), enabled: slotId !== '' })
  const unknownSlot = slot.error?.problem.type === 'not-found'

  useEffect(() => {
    if (!unknownSlot) return
    onRefuse({
      type: 'slot-unknown',
      title: 'There is no such slot',
      status: 404,
      detail: 'Nothing was ordered.',
      errors: [
        {
          pointer: '/slot_id',
          detail: 'Cloudflare knows no slot with this UUID. Check it, or ask for another.',
        },
      ],
    })
  }, [unknownSlot, onRefuse])

  const parts = body.type === 'gcp_partner' ? partsOf(body.pairing_key) : undefined
  const path =
    body.type === 'direct'
      ? pathOf(
          {
            kind: 'direct',
            facility: slot.data?.facility.name,
            site: slot.data?.site,
            speed: inWords(body.speed ?? slot.data?.speed ?? ''),
          },
          { at: 'draft' },
        )
      : pathOf({ kind: 'gcp_partner', ...parts, bandwidth: inWords(body.bandwidth) }, { at: 'draft' })

  return (
    <Columns
      main={
        <>
          <Card title={KIND_NAMES[body.type]}>
            <div className="mb-6">
              <PathDrawing path={path} />
            </div>
            {slot.error && !unknownSlot && (
              <div className="mb-4">
                <SlotNotRead problem={slot.error.problem} />
              </div>
            )}
            {slot.isLoading && <Reading what="the slot" />}
            <Facts
              facts={[
                ...(slotId && !slot.error ? slotFacts(slot.data, body.account) : []),
                ...orderedFacts(body),
                { term: 'Account', value: account.name },
              ]}
            />
            {body.type === 'direct' && <SpeedMismatch speed={body.speed ?? ''} slot={slot.data} />}
          </Card>
          <Consequences body={body} />
          <Confirm
            body={body}
            onEdit={onEdit}
            onRefuse={onRefuse}
            instead={
              slot.data?.occupied && (
                <SlotTaken
                  slot={slot.data}
                  speed={(body.type === 'direct' && body.speed) || ''}
                  onTake={onTake}
                  onEdit={onEdit}
                  onCheck={() => void slot.refetch()}
                />
              )
            }
          />
        </>
      }
      beside={
        <>
          <EquivalentRequestCard body={body} />
          <ShareLink input={sharedInput(body)} />
        </>
      }
    />
  )
}

function SlotNotRead({ problem }: { problem: Problem }) {
  const hidden = problem.type === 'permission' && problem.status === 403
  return (
    <Notice tone="wait" role="status" title="The slot could not be looked up">
      {hidden ? (
        <p>The console’s credential may not read slots. Cloudflare checks it when it is ordered.</p>
      ) : (
        <>
          <p>{problem.detail}</p>
          <p>It is read again before the order is sent.</p>
        </>
      )}
    </Notice>
  )
}

function orderedFacts(body: CreateInterconnect): Fact[] {
  if (body.type === 'direct') {
    return [
      { term: 'Slot', value: <Mono>{body.slot_id}</Mono> },
      { term: 'Speed ordered', value: body.speed ? inWords(body.speed) : 'the slot’s own' },
    ]
  }
  const { region, domain } = partsOf(body.pairing_key)
  const place = placeOfRegion(region)
  return [
    { term: 'Region', value: place ? `${region} (${place})` : region },
    { term: 'Domain', value: domain === 'any' ? 'any: Google chooses' : domain },
    { term: 'Redundancy', value: <PlaceRedundancy place={{ region, domain }} /> },
    { term: 'Bandwidth', value: `${inWords(body.bandwidth)} (${body.bandwidth})` },
    { term: 'Pairing key', value: 'hidden; sent once and not kept' },
  ]
}

function sharedInput(body: CreateInterconnect): SharedInput {
  return body.type === 'direct'
    ? { kind: 'direct', slot_id: body.slot_id, speed: body.speed ?? '' }
    : { kind: 'gcp_partner', bandwidth: body.bandwidth }
}

function Consequences({ body }: { body: CreateInterconnect }) {
  const { fixed, billing, next } = consequencesOf(body)
  return (
    <Card title="Before you confirm">
      <Facts
        facts={[
          { term: 'Cannot be changed', value: fixed },
          {
            term: 'Who bills',
            value: billing.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            )),
          },
          { term: 'What follows', value: next },
        ]}
      />
      {body.type === 'gcp_partner' && (
        <div className="mt-4">
          <Notice tone="wait" title="The MTU must match on both sides">
            <p>
              Set it on the attachment in Google Cloud: 1,440 (Google’s default), 1,460 or 1,500, and the same
              on Cloudflare’s side. 8,896 cannot work: Cloudflare carries 1,500 bytes at most.
            </p>
          </Notice>
        </div>
      )}
    </Card>
  )
}
