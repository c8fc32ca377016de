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

interface StatusLook {
  tone: Tone
  icon: IconComponent
}

interface StatusWords extends StatusLook {
  /** What Cloudflare's dashboard calls it: three words for the API's four. */
  dashboard: 'Pending' | 'Active' | 'Unhealthy'
  /** What it means, per kind, in a sentence. */
  meaning: { direct: string; gcp_partner: string }
}

/** @see https://developers.cloudflare.com/network-interconnect/monitoring-and-alerts/ */
const words: Record<KnownState, StatusWords> = {
  Pending: {
    tone: 'wait',
    icon: ClockIcon,
    dashboard: 'Pending',
    meaning: {
      direct:
        'Cloudflare sees no light on the port yet. Until the cross-connect is run, often for weeks, that is normal.',
      gcp_partner: 'Cloudflare and Google are setting the attachment up. That takes minutes.',
    },
  },
  Healthy: {
    tone: 'good',
    icon: CheckIcon,
    dashboard: 'Active',
    meaning: {
      direct: 'Cloudflare sees light and Ethernet on the port.',
      gcp_partner: 'The attachment is up. It carries traffic once routes are set on both sides.',
    },
  },
  Unhealthy: {
    tone: 'bad',
    icon: WarningIcon,
    dashboard: 'Unhealthy',
    meaning: {
      direct: 'The port sees no usable light: traffic does not pass, or not reliably.',
      gcp_partner: 'The attachment has a fault: traffic does not pass, or not reliably.',
    },
  },
  Down: {
    tone: 'bad',
    icon: CrossIcon,
    dashboard: 'Unhealthy',
    meaning: {
      direct: 'The port is down: no light, no Ethernet, or less than −20 dBm. Nothing passes.',
      gcp_partner: 'The attachment is down. Nothing passes.',
    },
  },
}

/** How a state looks; one that the console does not know is neutral. */
export function lookOf(state: string): StatusLook {
  return isKnownState(state) ? words[state] : { tone: 'neutral', icon: QuestionIcon }
}

/** What the console can say of a state; undefined where it does not know it. */
export function wordsFor(state: string): StatusWords | undefined {
  return isKnownState(state) ? words[state] : undefined
}
