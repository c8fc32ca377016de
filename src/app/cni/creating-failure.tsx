import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Creating } from './use-create-cni.ts'

/** What is known after a submit that the console did not take. */
export function CreatingFailure({ creating, onLook }: { creating: Creating; onLook: () => void }) {
  switch (creating.state) {
    case 'ready':
    case 'sending':
    case 'looking':
    case 'accepted':
      return null
    case 'unsure':
      return (
        <Notice
          tone="wait"
          role="alert"
          title="It is not known whether the request arrived"
          actions={
            <Button size="small" onClick={onLook}>
              Look for it
            </Button>
          }
        >
          <p>{creating.problem.detail}</p>
          <p>You can look for it, or create it again: it is the same request, and never made twice.</p>
        </Notice>
      )
    case 'not-found':
      return (
        <Notice tone="info" role="alert" title="The console has no such request">
          <p>
            Nothing was created so far. You can create it again: even if the first request still arrives, it
            is one.
          </p>
        </Notice>
      )
    case 'offline':
    case 'refused':
      return <ProblemNotice problem={creating.problem} role="alert" />
  }
}
