import type { CreateCni } from '../../contract/cni.ts'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { plannedFacts } from './cni-facts.tsx'
import { CreatingFailure } from './creating-failure.tsx'
import { FormHeading } from './form-heading.tsx'
import type { Creating } from './use-create-cni.ts'

interface ConfirmCniProps {
  /** What was reviewed; absent after a reload, when only its outcome is awaited. */
  body: CreateCni | undefined
  creating: Creating
  onSend: (body: CreateCni) => void
  onLook: () => void
  onBack: () => void
}

/** The one place from which a CNI is created. */
export function ConfirmCni({ body, creating, onSend, onLook, onBack }: ConfirmCniProps) {
  const { state } = creating
  const busy = state === 'sending' || state === 'looking' || state === 'accepted'
  return (
    <div className="grid gap-4">
      <FormHeading>{body ? `Create “${body.magic.conduit_name}”?` : 'New BGP and addressing'}</FormHeading>
      {body && <Facts facts={plannedFacts(body)} />}
      <div role="status" className="empty:hidden">
        <Progress state={state} />
      </div>
      <CreatingFailure creating={creating} onLook={onLook} />
      {body && (
        <>
          <p className="text-small text-ink-soft">
            Cloudflare assigns the addresses of both ends. The request is sent once.
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="primary" disabled={busy} onClick={() => onSend(body)}>
              {state === 'sending' || state === 'accepted' ? 'Creating…' : 'Create'}
            </Button>
            <Button disabled={busy} onClick={onBack}>
              Back to edit
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function Progress({ state }: { state: Creating['state'] }) {
  if (state === 'looking') {
    return (
      <Notice tone="neutral" title="Looking for the request…">
        <p>The console is asked whether it has it.</p>
      </Notice>
    )
  }
  if (state !== 'accepted') return null
  return (
    <Notice tone="wait" title="Waiting for Cloudflare’s answer">
      <p>
        <strong>Do not submit it again.</strong> You can leave: the console goes on without this page.
      </p>
    </Notice>
  )
}
