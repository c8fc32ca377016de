import type { Activity } from '../../contract/activity.ts'
import { CheckIcon, ClockIcon, CrossIcon, type IconComponent, InfoIcon, QuestionIcon } from '../ui/icons.tsx'
import { PortIcon } from '../ui/kind-icons.tsx'
import type { Tone } from '../ui/tone.ts'
import { type Change, changeWords } from './change-words.ts'
import { reasonOf, sentence } from './reasons.ts'

/** What an entry says, for people. */
export interface EntryWords {
  tone: Tone
  icon: IconComponent
  title: string
  /** How it is known, or why it is so. */
  detail?: string
  /** The interconnect that it names. */
  interconnect?: string
}

/** Puts an entry in words. One that a newer console wrote is shown as it was written. */
export function wordsOf(entry: Activity): EntryWords {
  return isAboutOrder(entry) ? orderWords(entry) : changeWords(entry.action as Change, entry.outcome) // orders' are told apart
}

/** Giving up is for orders and for CNIs alike; what is neither `order` nor `adopt` otherwise is about something else. */
function isAboutOrder({ action, order, outcome }: Activity): boolean {
  if (action === 'give-up') return order !== undefined || outcome !== 'given up'
  return action === 'order' || action === 'adopt'
}

function orderWords(entry: Activity): EntryWords {
  const [word = '', ...rest] = entry.outcome.split(': ')
  const what = rest.join(': ')
  switch (word) {
    case 'queued':
      return { tone: 'neutral', icon: PortIcon, title: 'Ordered' }
    case 'sending':
      return {
        tone: 'neutral',
        icon: ClockIcon,
        title: 'Sent to Cloudflare',
        detail: 'Once; it is never sent again',
      }
    case 'created':
      return created(what)
    case 'rejected':
      return {
        tone: 'bad',
        icon: CrossIcon,
        title: `Rejected: ${reasonOf(what)}`,
        detail: 'Nothing was created',
      }
    case 'unknown':
      return {
        tone: 'wait',
        icon: QuestionIcon,
        title: 'No confirmed answer',
        detail: sentence(reasonOf(what)),
      }
    case 'abandoned':
      return { tone: 'neutral', icon: CrossIcon, title: 'Gave up', detail: 'Still watched for a late match' }
    case 'giving up':
      return { tone: 'neutral', icon: ClockIcon, title: 'Asked to give it up', detail: 'After one more look' }
    case 'found':
      return { tone: 'good', icon: CheckIcon, title: 'Not given up', detail: 'The last look found it' }
    case 'not settled':
      return { tone: 'bad', icon: CrossIcon, title: 'Not settled', detail: sentence(reasonOf(what)) }
    default:
      if (entry.outcome.startsWith(ADOPTING)) {
        const interconnect = entry.outcome.slice(ADOPTING.length)
        return {
          tone: 'neutral',
          icon: ClockIcon,
          title: 'Asked to adopt',
          detail: 'After one more look',
          interconnect,
        }
      }
      return {
        tone: 'neutral',
        icon: InfoIcon,
        title: orderActions[entry.action] ?? entry.action,
        detail: entry.outcome,
      }
  }
}

const ADOPTING = 'adopting '

const orderActions: Partial<Record<Activity['action'], string>> = {
  order: 'Order',
  adopt: 'Adopting',
  'give-up': 'Giving up',
}

/** @param what `icon-1 (answer)`, as the journal writes it */
function created(what: string): EntryWords {
  const [, name = what, evidence = ''] = /^(.*) \((\w+)\)$/.exec(what) ?? []
  const known = { tone: 'good', icon: CheckIcon, interconnect: name } as const
  switch (evidence) {
    case 'answer':
      return { ...known, title: 'Created', detail: 'Cloudflare’s answer' }
    case 'list':
      return { ...known, title: 'Created', detail: 'Found on the account’s list' }
    case 'adopted':
      return { ...known, title: 'Adopted', detail: 'A person recognised it' }
    default:
      return { ...known, title: 'Created' }
  }
}
