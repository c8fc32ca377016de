import { useState } from 'react'
import type { UnknownOrder } from '../../contract/order.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { Card } from '../ui/card.tsx'
import { Moment } from '../ui/moment.tsx'
import { GiveUpDialog } from './give-up-dialog.tsx'

/** The way out for an order that nothing will settle: when it opens, and once it is open, the way in. */
export function GiveUp({ order }: { order: UnknownOrder }) {
  const [asking, setAsking] = useState(false)
  const { allowed, typed } = order.giveUp
  return (
    <Card title="If it never turns up">
      <p className="mb-4 text-ink-soft">
        The order can be given up.{' '}
        {order.kind === 'direct' ? 'Its slot is' : 'Its pairing key and region are'} then free to be ordered
        again, and the console goes on watching for it.
      </p>
      {allowed ? (
        <>
          {typed && (
            <p className="mb-4">
              No list has confirmed that nothing exists, so giving it up asks for the order’s name.
            </p>
          )}
          <WriteButton onClick={() => setAsking(true)}>Give the order up…</WriteButton>
        </>
      ) : (
        <Opens order={order} />
      )}
      {asking && <GiveUpDialog order={order} onClose={() => setAsking(false)} />}
    </Card>
  )
}

/** When giving up opens. The times are the server's; this browser's clock may differ, so they are said, not counted. */
function Opens({ order: { giveUp, cleanChecks, candidates } }: { order: UnknownOrder }) {
  if (!giveUp.from) return <p>That opens after one complete list without a match.</p>
  return (
    <>
      <p>
        That opens at <Moment at={giveUp.from} seconds />, if three complete lists show no match by then;{' '}
        {cleanChecks === 0 ? 'none has so far' : cleanChecks === 1 ? 'one has' : `${cleanChecks} have`}. After
        a day it opens in any case.
      </p>
      {candidates.length > 0 && (
        <p className="mt-2 text-small text-ink-soft">
          As long as a list shows what may be this order, it does not count towards the three.
        </p>
      )}
    </>
  )
}
