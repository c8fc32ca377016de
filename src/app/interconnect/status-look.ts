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

const looks: Record<KnownState, StatusLook> = {
  Pending: { tone: 'wait', icon: ClockIcon },
  Healthy: { tone: 'good', icon: CheckIcon },
  Unhealthy: { tone: 'bad', icon: WarningIcon },
  Down: { tone: 'bad', icon: CrossIcon },
}

/** How a state looks; one that the console does not know is neutral. */
export function lookOf(state: string): StatusLook {
  return isKnownState(state) ? looks[state] : { tone: 'neutral', icon: QuestionIcon }
}
