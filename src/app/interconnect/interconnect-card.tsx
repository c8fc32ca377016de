import type { Interconnect } from '../../contract/interconnect.ts'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Facts, Mono } from '../ui/facts.tsx'
import { factsOf } from './facts-of.ts'
import { PathDrawing } from './path-drawing.tsx'
import type { Path } from './path-states.ts'

interface InterconnectCardProps {
  title: string
  interconnect: Interconnect
  path: Path | undefined
  /** The request that makes one like it, secrets as variables. */
  request: string | undefined
}

/** Everything that Cloudflare returned of an interconnect, drawn, in words, and to take away. */
export function InterconnectCard({ title, interconnect, path, request }: InterconnectCardProps) {
  return (
    <Card title={title}>
      {path && (
        <div className="mb-6">
          <PathDrawing path={path} />
        </div>
      )}
      <Facts
        facts={factsOf(interconnect).map(({ key, term, lines, mono }) => ({
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
        }))}
      />
      <div className="mt-5 flex flex-wrap gap-2 border-t border-line pt-4">
        <CopyButton text={JSON.stringify(interconnect, null, 2)} label="Copy JSON" />
        {request && <CopyButton text={request} label="Copy request" />}
      </div>
    </Card>
  )
}
