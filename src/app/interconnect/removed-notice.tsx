import { useLayoutEffect, useState } from 'react'
import { useAccount } from '../shell/account.tsx'
import { Mono } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'

/** On the list: the interconnect that was removed a moment ago, said once and not after a reload. */
export function RemovedNotice() {
  const { account } = useAccount()
  const [removed, setRemoved] = useState<string>()

  // Before the list is painted, which it would push down.
  useLayoutEffect(() => {
    const state: unknown = history.state
    if (typeof state !== 'object' || state === null || !('removed' in state)) return
    setRemoved(String(state.removed))
    history.replaceState(null, '')
  }, [])

  return (
    <div role="status" className="not-empty:mb-6">
      {removed !== undefined && (
        <Notice
          tone="good"
          title={
            <>
              <Mono>{removed}</Mono> was removed
            </>
          }
        >
          <p>
            Cloudflare no longer has it in {account.name}, and who removed it is on record under Activity.
          </p>
        </Notice>
      )}
    </div>
  )
}
