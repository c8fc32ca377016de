import type { Status } from '../../contract/status.ts'
import { Facts, Mono } from '../ui/facts.tsx'
import { checklistFor } from './checklist.ts'
import { StatusChip } from './status-chip.tsx'
import { wordsFor } from './status-words.ts'

interface StatusExplainedProps {
  status: Status
  kind: 'direct' | 'gcp_partner' | undefined
}

/** A state in the API's word and the dashboard's, what it means, Cloudflare's reason as it stands, and what to check. */
export function StatusExplained({ status: { state, reason }, kind }: StatusExplainedProps) {
  const words = wordsFor(state)
  const meaning = kind && words?.meaning[kind]
  const checks = kind ? checklistFor(kind, state) : []
  return (
    <div className="grid gap-3">
      <p>
        <StatusChip state={state} />
      </p>
      {meaning && <p className="text-small text-ink-soft">{meaning}</p>}
      {!words && (
        <p className="text-small text-ink-soft">
          This console does not know this state. It is Cloudflare’s own word, as it came.
        </p>
      )}
      {reason && (
        <p className="border-l-2 border-line-strong pl-3 text-small wrap-anywhere">
          Cloudflare’s reason: “{reason}”
        </p>
      )}
      {checks.length > 0 && (
        <div>
          <h3 className="text-small font-semibold">What to check, the likeliest first</h3>
          <ol className="mt-1 grid list-decimal gap-1 pl-5 text-small text-ink-soft">
            {checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ol>
        </div>
      )}
      <div className="text-small">
        <Facts
          facts={[
            { term: 'API', value: <Mono>{state}</Mono> },
            { term: 'Dashboard', value: words ? words.dashboard : 'No word for it is known' },
          ]}
        />
      </div>
    </div>
  )
}
