import { KIND_NAMES } from '../../contract/kinds.ts'
import { Card } from '../ui/card.tsx'

const courses = [
  {
    kind: KIND_NAMES.direct,
    course:
      'You order a free slot. Cloudflare reserves the port and gives you a letter for the facility, who run the cross-connect: 1–2 weeks or more. The facility bills it.',
  },
  {
    kind: KIND_NAMES.gcp_partner,
    course:
      'You order with the key of a VLAN attachment. It is up in minutes; then you activate it in Google Cloud and add routes. Google bills it by its bandwidth.',
  },
]

/** Before the first answer: how each kind goes on. */
export function HowItGoes() {
  return (
    <Card title="How it goes">
      <dl className="grid gap-3">
        {courses.map(({ kind, course }) => (
          <div key={kind}>
            <dt className="font-semibold">{kind}</dt>
            <dd className="text-small text-ink-soft">{course}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
