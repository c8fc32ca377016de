import { KIND_NAMES } from '../../contract/kinds.ts'
import { Card } from '../ui/card.tsx'
import { CloudIcon, PortIcon } from '../ui/kind-icons.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import type { Kind } from './kind-in.ts'

interface KindChoiceProps {
  kind: Kind | undefined
  /** Whether the chosen card takes the focus when it appears. */
  takesFocus: boolean
  onChoose: (kind: Kind) => void
}

/** The first question of an order. */
export function KindChoice({ kind, takesFocus, onChoose }: KindChoiceProps) {
  return (
    <Card>
      <RadioCards
        legend="What should Cloudflare connect to?"
        name="kind"
        value={kind}
        takesFocus={takesFocus}
        onChange={onChoose}
        cards={[
          {
            value: 'direct',
            label: KIND_NAMES.direct,
            description: 'Your cage in a shared facility, by cross-connect. Ready in weeks.',
            icon: PortIcon,
          },
          {
            value: 'gcp_partner',
            label: KIND_NAMES.gcp_partner,
            description: 'A Partner VLAN attachment, by its pairing key. Ready in minutes.',
            icon: CloudIcon,
          },
        ]}
      />
    </Card>
  )
}
