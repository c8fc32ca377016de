import type { ComponentProps } from 'react'
import type { Session } from '../../contract/session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useAccount } from './account.tsx'

/** Whether who is here may change anything. The proxy refuses it otherwise. */
export function useMayWrite(): boolean {
  return useAccount().session.writing === 'allowed'
}

/** A button that changes something, or begins to: disabled where that could only be refused. */
export function WriteButton({ disabled = false, ...props }: ComponentProps<typeof Button>) {
  const mayWrite = useMayWrite()
  return <Button {...props} disabled={disabled || !mayWrite} />
}

/** Says on top of every screen that nothing can be changed here, before anybody has typed anything. */
export function ReadOnlyNotice({ session }: { session: Pick<Session, 'writing' | 'actor'> }) {
  switch (session.writing) {
    case 'allowed':
      return null
    case 'read-only':
      return (
        <div className="mb-6">
          <Notice tone="info" title="This console is read-only">
            <p>You can look at everything. Nothing can be ordered, changed or removed by anybody.</p>
          </Notice>
        </div>
      )
    case 'not-operator':
      return (
        <div className="mb-6">
          <Notice tone="info" title="You can look, but not order or change anything">
            <p>
              {session.actor} is not among the operators of this console. Whoever runs it can add you to
              OPERATORS.
            </p>
          </Notice>
        </div>
      )
  }
}
