import type { Session } from '../../contract/session.ts'
import { Notice } from '../ui/notice.tsx'

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
