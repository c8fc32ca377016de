import type { Activity } from '../../contract/activity.ts'
import type { ProblemType } from '../../contract/problem.ts'
import {
  CheckIcon,
  ClockIcon,
  CrossIcon,
  type IconComponent,
  InfoIcon,
  PortIcon,
  QuestionIcon,
} from '../ui/icons.tsx'
import type { Tone } from '../ui/tone.ts'

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
    default:
      return { tone: 'neutral', icon: InfoIcon, title: actions[entry.action], detail: entry.outcome }
  }
}

const actions: Record<Activity['action'], string> = {
  order: 'Order',
  adopt: 'Adopting',
  'give-up': 'Giving up',
  remove: 'Removing an interconnect',
  'create-cni': 'Setting up BGP and addressing',
  'change-cni': 'Changing BGP and addressing',
  'remove-cni': 'Removing BGP and addressing',
  'change-settings': 'Changing the account’s settings',
  label: 'Labelling',
  'confirm-step': 'Confirming a step',
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

/** A problem's type in a few words, to stand after a colon. */
function reasonOf(type: string): string {
  return (reasons as Partial<Record<string, string>>)[type] ?? type
}

const reasons: Record<ProblemType, string> = {
  'invalid-request': 'the input cannot be used',
  'not-same-origin': 'it came from another site',
  'unknown-account': 'not an account of this console',
  'idempotency-key-missing': 'it had no key',
  'idempotency-key-reused': 'its key belongs to another order',
  'held-by-another-order': 'another order holds what it needs',
  'not-found': 'Cloudflare has no such thing',
  permission: 'a permission is missing',
  'upstream-refused': 'Cloudflare refused it',
  'upstream-conflict': 'Cloudflare reported a conflict',
  'rate-limited': 'Cloudflare’s rate limit was used up',
  'upstream-fault': 'Cloudflare met a fault of its own',
  unreachable: 'the connection to Cloudflare failed',
  timeout: 'Cloudflare did not answer in time',
  'unreadable-answer': 'the answer could not be read',
  'slot-occupied': 'the slot is occupied',
  'slot-unknown': 'there is no such slot',
  'could-not-check': 'what exists could not be read first',
  'not-sent': 'it was not sent in time',
  interrupted: 'the console was stopped while it was on its way',
  'changed-meanwhile': 'it had been changed meanwhile',
  'outcome-unknown': 'no answer confirmed it',
  'no-letter': 'there is no letter for it',
  'journal-unavailable': 'the journal could not be written',
  internal: 'the console made a mistake',
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
