import { useState } from 'react'
import { Link } from 'wouter'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { AbandonedOrder, UnknownOrder } from '../../contract/order.ts'
import { describe } from '../interconnect/describe.ts'
import { useAccount } from '../shell/account.tsx'
import { WriteButton } from '../shell/write-button.tsx'
import { Card } from '../ui/card.tsx'
import { CheckIcon, CrossIcon, QuestionIcon } from '../ui/icons.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { type Trait, traitsOf } from './compare-candidate.ts'

/** The interconnects that may be what an order created, each with what is known of it, for a person to choose. */
export function Candidates({ order }: { order: UnknownOrder | AbandonedOrder }) {
  const { candidates, ordered, problem } = order
  // Kept apart from the list: a candidate that goes while the question is open is for the server to refuse.
  const [chosen, setChosen] = useState<Interconnect>()
  return (
    <>
      {candidates.length > 0 && (
        <Card
          title={candidates.length === 1 ? 'Is it this one?' : `Is it one of these ${candidates.length}?`}
        >
          <p className="mb-4 text-ink-soft">
            {problem.type === 'upstream-conflict'
              ? 'Cloudflare answered the order with a conflict, so another administrator may have ordered this. '
              : ''}
            {ordered.type === 'gcp_partner'
              ? 'Cloudflare returns neither the pairing key nor the domain, so the console cannot tell by itself. The VLAN attachment in Google Cloud names the partner’s side.'
              : 'The console could not tell by itself whether this order created it. Ask who else may have ordered this slot.'}
          </p>
          <ul className="grid gap-3">
            {candidates.map((candidate) => (
              <Candidate
                key={candidate.name}
                candidate={candidate}
                traits={traitsOf(ordered, candidate)}
                onChoose={() => setChosen(candidate)}
              />
            ))}
          </ul>
        </Card>
      )}
      {chosen && <AdoptDialog order={order} interconnect={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

interface CandidateProps {
  candidate: Interconnect
  traits: Trait[]
  onChoose: () => void
}

function Candidate({ candidate, traits, onChoose }: CandidateProps) {
  const { href } = useAccount()
  const { kindName, place, placeDetail, speed } = describe(candidate)
  return (
    <li className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 rounded-control border border-line-strong p-4">
      <div className="min-w-0 grow basis-72">
        <Link
          href={href(`/interconnects/${encodeURIComponent(candidate.name)}`)}
          className="link font-mono text-small font-semibold wrap-anywhere"
        >
          {candidate.name}
        </Link>
        <p className="wrap-anywhere">
          {kindName}, {place}, {speed}
        </p>
        {placeDetail && <p className="text-small text-ink-soft wrap-anywhere">{placeDetail}</p>}
        <ul className="mt-2 grid gap-1 text-small">
          {traits.map((trait) => (
            <TraitLine key={trait.text} {...trait} />
          ))}
        </ul>
      </div>
      <WriteButton onClick={onChoose}>
        It is this one<span className="sr-only"> {candidate.name}</span>
      </WriteButton>
    </li>
  )
}

function TraitLine({ same, text }: Trait) {
  const [Icon, ink] =
    same === undefined
      ? [QuestionIcon, 'text-ink-soft']
      : same
        ? [CheckIcon, 'text-good']
        : [CrossIcon, 'text-bad']
  return (
    <li className="flex gap-2">
      <Icon className={`mt-1 size-3.5 shrink-0 ${ink}`} />
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </li>
  )
}
