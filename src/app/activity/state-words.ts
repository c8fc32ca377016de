import type { OrderState } from '../../contract/order.ts'
import {
  CheckIcon,
  ClockIcon,
  CrossIcon,
  type IconComponent,
  QuestionIcon,
  SearchIcon,
} from '../ui/icons.tsx'
import type { Tone } from '../ui/tone.ts'

/** How an order's state is called and looks where there is room for a word or two. */
export const stateWords: Record<OrderState, { name: string; tone: Tone; icon: IconComponent }> = {
  queued: { name: 'Queued', tone: 'wait', icon: ClockIcon },
  sending: { name: 'Ordering', tone: 'wait', icon: ClockIcon },
  created: { name: 'Created', tone: 'good', icon: CheckIcon },
  rejected: { name: 'Rejected', tone: 'bad', icon: CrossIcon },
  unknown: { name: 'No confirmed answer', tone: 'wait', icon: QuestionIcon },
  abandoned: { name: 'Given up', tone: 'neutral', icon: SearchIcon },
}

/** Whether this is a state of orders; an address may hold anything. */
export function isOrderState(word: string | null): word is OrderState {
  return word !== null && Object.hasOwn(stateWords, word)
}
