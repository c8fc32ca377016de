import type { UnknownOrder } from '../../contract/order.ts'
import { PathDrawing } from '../interconnect/path-drawing.tsx'
import { pathOf } from '../interconnect/path-states.ts'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { Chip } from '../ui/chip.tsx'
import { QuestionIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Candidates } from './candidates.tsx'
import { GiveUp } from './give-up.tsx'
import { OrderChecks } from './order-checks.tsx'
import { OrderFacts } from './order-facts.tsx'
import { pathSubjectOf } from './ordered-words.ts'

/** An order whose request left and whose outcome nobody told: it is looked for, and a person may settle it. */
export function OrderUnknown({ order }: { order: UnknownOrder }) {
  const { sentAt, problem } = order
  return (
    <Columns
      main={
        <>
          <Card
            title="No confirmed answer"
            aside={
              <Chip tone="wait" icon={QuestionIcon}>
                It may exist
              </Chip>
            }
          >
            <p className="mb-5">
              The request was sent once
              {sentAt && (
                <>
                  , at <Moment at={sentAt} seconds />
                </>
              )}
              , and nothing confirms what came of it. <strong>Do not order it again:</strong> it is never sent
              a second time, and the console looks for what it created.
            </p>
            <PathDrawing path={pathOf(pathSubjectOf(order), { at: 'unconfirmed' })} />
            <OrderChecks order={order} />
          </Card>
          <Candidates order={order} />
          <ProblemNotice
            problem={problem}
            title={`What happened: ${problem.title}`}
            since={order.updatedAt}
          />
          <GiveUp order={order} />
        </>
      }
      beside={<OrderFacts order={order} />}
    />
  )
}
