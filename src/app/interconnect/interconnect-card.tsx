import type { ReactNode } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Facts, Mono } from '../ui/facts.tsx'
import { factsOf } from './facts-of.ts'
import { PathDrawing } from './path-drawing.tsx'
import type { Path } from './path-states.ts'
import { StatusChip } from './status-chip.tsx'

interface InterconnectCardProps {
  title: string
  interconnect: Interconnect
  path: Path | undefined
  /** The request that makes one like it, secrets as variables. */
  request: string | undefined
  /** Its status, where that is known and still counts. */
  state?: string | undefined
  /** What people call it, where that can be seen and changed. */
  label?: ReactNode
  /** Makes what Cloudflare's support asks for. */
  supportBundle?: () => string
}

/** Everything that Cloudflare returned of an interconnect, drawn, in words, and to take away. */
export function InterconnectCard({
  title,
  interconnect,
  path,
  request,
  state,
  label,
  supportBundle,
}: InterconnectCardProps) {
  return (
    <Card title={title} aside={state ? <StatusChip state={state} /> : path?.expected && <ChipRoom />}>
      {path && (
        <div className="mb-6">
          <PathDrawing path={path} />
        </div>
      )}
      <Facts
        facts={[
          ...(label ? [{ term: 'Your label', value: label }] : []),
          ...factsOf(interconnect).map(({ key, term, lines, mono }) => ({
            term,
            value: (
              <span className="flex flex-wrap items-center gap-x-2">
                <span className="min-w-0">
                  {lines.map((line) => (
                    <span key={line} className="block">
                      {mono ? <Mono>{line}</Mono> : line}
                    </span>
                  ))}
                </span>
                {key === 'name' && (
                  <CopyButton text={interconnect.name} label="Copy" what="the name" variant="quiet" />
                )}
              </span>
            ),
          })),
        ]}
      />
      <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
        <CopyButton text={JSON.stringify(interconnect, null, 2)} label="Copy JSON" />
        {request && <CopyButton text={request} label="Copy request" />}
        {supportBundle && <CopyButton text={supportBundle} label="Copy support bundle" />}
      </div>
    </Card>
  )
}

/** As large as the chip of what was ordered a moment ago. */
function ChipRoom() {
  return (
    <div aria-hidden="true" className="invisible">
      <StatusChip state="Pending" />
    </div>
  )
}
