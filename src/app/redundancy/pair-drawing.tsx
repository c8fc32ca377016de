import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { interconnectsQuery } from '../api/interconnects.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import type { Path } from '../interconnect/path-states.ts'
import { usePath } from '../interconnect/use-path.ts'
import { useAccount } from '../shell/account.tsx'
import { missingPath } from './missing-path.ts'
import { NameLink } from './pair-link.tsx'
import { domainsOf, type Pairing } from './pairing-of.ts'
import { useOrders } from './use-redundancy.ts'

interface PairDrawingProps {
  interconnect: Interconnect
  pairing: Pairing
}

/** Two paths side by side: an interconnect’s own, and that of what carries on where it fails, or would if it were there. */
export function PairDrawing({ interconnect, pairing }: PairDrawingProps) {
  const { account } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const otherName = otherOf(pairing)
  const other = list.data?.items.find(({ name }) => name === otherName)
  return (
    <div className="grid gap-x-6 gap-y-5 @md:grid-cols-2">
      <InterconnectLane title="This one" interconnect={interconnect} />
      {pairing.state === 'single' || (pairing.state === 'elsewhere' && !pairing.partner) ? (
        <Lane title="Its pair" name="none yet" path={missingPath(interconnect, pairing)} />
      ) : (
        other && <InterconnectLane title={titles[pairing.state]} interconnect={other} linked />
      )}
    </div>
  )
}

const titles = { paired: 'Its pair', elsewhere: 'At another site', unknown: 'May be its pair' }

/** The interconnect that stands beside another in the drawing. */
function otherOf(pairing: Pairing): string | undefined {
  switch (pairing.state) {
    case 'paired':
    case 'elsewhere':
      return pairing.partner
    case 'unknown':
      return pairing.maybe
    case 'single':
      return undefined
  }
}

interface InterconnectLaneProps {
  title: string
  interconnect: Interconnect
  /** Whether its name leads to its page. */
  linked?: boolean
}

function InterconnectLane({ title, interconnect, linked = false }: InterconnectLaneProps) {
  const { account } = useAccount()
  const { name } = interconnect
  const path = usePath(account.id, interconnect, domainsOf(useOrders()).get(name))
  if (!path) return null
  return (
    <Lane
      title={title}
      name={linked ? <NameLink name={name} /> : <span className="font-mono text-[0.925em]">{name}</span>}
      path={path}
    />
  )
}

function Lane({ title, name, path }: { title: string; name: ReactNode; path: Path }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="mb-2 text-small font-semibold">
        {title} <span className="font-normal text-ink-soft wrap-anywhere">{name}</span>
      </h3>
      <PathDrawing path={path} of={title.toLowerCase()} upright />
    </section>
  )
}
