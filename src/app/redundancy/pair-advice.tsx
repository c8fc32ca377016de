import type { ReactNode } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { CheckIcon, QuestionIcon, WarningIcon } from '../ui/icons.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'
import { NoGuarantee } from './no-guarantee.tsx'
import { PairDrawing } from './pair-drawing.tsx'
import { NameLink, usePairHref } from './pair-link.tsx'
import { type Pairing, pairingOf } from './pairing-of.ts'
import { usePairings } from './use-pairings.ts'

interface PairAdviceProps {
  interconnect: Interconnect
  kind: 'direct' | 'gcp_partner'
}

/** Beside an interconnect: what happens when it fails, and the order that would help. */
export function PairAdvice({ interconnect, kind }: PairAdviceProps) {
  const pairings = usePairings(pairingOf, interconnect)
  const pairing = pairings?.get(interconnect.name)
  const { startNewOrder } = useAccount()
  const pairHref = usePairHref()
  const bandwidth =
    kind === 'gcp_partner' && typeof interconnect['speed'] === 'string' ? interconnect['speed'] : undefined
  return (
    <Card title="Redundancy" aside={pairing && <Verdict pairing={pairing} />}>
      <div className="grid gap-3">
        {pairing ? (
          <p className="text-small">{inWords(pairing)}</p>
        ) : (
          <p>
            <Reading what="the other interconnects" />
            <Skeleton className="w-48" />
          </p>
        )}
        {pairing && (
          <div className="my-2">
            <PairDrawing interconnect={interconnect} pairing={pairing} />
          </div>
        )}
        {pairing && pairing.state !== 'paired' && (
          <p>
            <ButtonLink href={pairHref(kind, interconnect.name, bandwidth)} onClick={startNewOrder}>
              Order its redundant pair
            </ButtonLink>
          </p>
        )}
        <NoGuarantee />
      </div>
    </Card>
  )
}

function Verdict({ pairing: { state } }: { pairing: Pairing }) {
  switch (state) {
    case 'paired':
      return (
        <Chip tone="good" icon={CheckIcon}>
          Has a pair
        </Chip>
      )
    case 'elsewhere':
      return (
        <Chip tone="neutral" icon={WarningIcon}>
          Other sites only
        </Chip>
      )
    case 'single':
      return (
        <Chip tone="wait" icon={WarningIcon}>
          No pair
        </Chip>
      )
    case 'unknown':
      return (
        <Chip tone="neutral" icon={QuestionIcon}>
          Not known
        </Chip>
      )
  }
}

function inWords(pairing: Pairing): ReactNode {
  switch (pairing.state) {
    case 'paired':
      return (
        <>
          <NameLink name={pairing.partner} /> is its pair, in{' '}
          {pairing.by === 'domain'
            ? `the other availability domain of ${pairing.place}.`
            : `another device at ${pairing.place}.`}
        </>
      )
    case 'elsewhere':
      return (
        <>
          If this port or its device fails, what is left is{' '}
          {pairing.partner ? (
            <>
              <NameLink name={pairing.partner} /> at another site.
            </>
          ) : (
            `${pairing.ports} ports at other sites.`
          )}{' '}
          Another device at {pairing.site} would keep traffic there.
        </>
      )
    case 'single':
      return pairing.kind === 'direct'
        ? `If this port or its device fails, nothing else of this account carries its traffic. Another device at ${pairing.site}, or another site, would.`
        : pairing.domain
          ? `If its domain fails or is maintained, traffic stops. An attachment in domain ${pairing.domain} of ${pairing.region} makes a pair with it.`
          : `Nothing else in ${pairing.region} can be its pair. An attachment in the other domain would be; which that is, Google Cloud shows.`
    case 'unknown':
      return (
        <>
          <NameLink name={pairing.maybe} /> in {pairing.place} may be its pair. {whyUnknown[pairing.why]}
        </>
      )
  }
}

const whyUnknown = {
  domain:
    'Cloudflare does not tell the availability domains, and the console knows only those that were ordered through it. Google Cloud shows them.',
  any: 'With any in its key, Google picked the domain. Google Cloud shows which.',
  device: 'Cloudflare does not state the device of one of them. Ask your account team.',
}
