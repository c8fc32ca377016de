import { isKnownState, type KnownState } from '../../contract/states.ts'
import {
  CheckIcon,
  ClockIcon,
  CrossIcon,
  type IconComponent,
  QuestionIcon,
  WarningIcon,
} from '../ui/icons.tsx'
import type { Tone } from '../ui/tone.ts'

interface StatusWords {
  tone: Tone
  icon: IconComponent
  /** What it means, per kind, in a sentence. */
  meaning: { direct: string; gcp_partner: string }
}

const words: Record<KnownState, StatusWords> = {
  Pending: {
    tone: 'wait',
    icon: ClockIcon,
    meaning: {
      direct:
        'Cloudflare sees no light on the port yet. Until the cross-connect is run, often for weeks, that is normal.',
      gcp_partner: 'Cloudflare and Google are setting the attachment up. That takes minutes.',
    },
  },
  Healthy: {
    tone: 'good',
    icon: CheckIcon,
    meaning: {
      direct: 'Cloudflare sees light and Ethernet on the port. The dashboard calls this Active.',
      gcp_partner:
        'The attachment is up. The dashboard calls this Active. It carries traffic once routes are set on both sides.',
    },
  },
  Unhealthy: {
    tone: 'bad',
    icon: WarningIcon,
    meaning: {
      direct: 'The port sees no usable light. Check the cable, swapped RX and TX, and the optics.',
      gcp_partner: 'The attachment has a fault. Check its state and the partner’s name in Google Cloud.',
    },
  },
  Down: {
    tone: 'bad',
    icon: CrossIcon,
    meaning: {
      direct:
        'The port is down: no light, no Ethernet, or less than −20 dBm. Check cable, RX and TX, and optics.',
      gcp_partner: 'The attachment is down. Check its state and the partner’s name in Google Cloud.',
    },
  },
}

/** How a state looks, and what it means; one that the console does not know stays neutral and has no meaning. */
export function wordsFor(state: string): Omit<StatusWords, 'meaning'> & { meaning?: StatusWords['meaning'] } {
  return isKnownState(state) ? words[state] : { tone: 'neutral', icon: QuestionIcon }
}
