import type { Activity } from '../../contract/activity.ts'
import type { StepName } from '../../contract/steps.ts'
import { CheckIcon, ClockIcon, CrossIcon, InfoIcon, QuestionIcon } from '../ui/icons.tsx'
import type { EntryWords } from './entry-words.ts'
import { reasonOf, sentence } from './reasons.ts'

/** What is done to something that exists already, or kept about it; orders have words of their own. */
export type Change = Exclude<Activity['action'], 'order' | 'adopt'>

/** What each is called before it is known what came of it, and once it is done. */
const names: Record<Change, { asked: string; done: string }> = {
  remove: { asked: 'Asked to remove the interconnect', done: 'Removed the interconnect' },
  'create-cni': { asked: 'Asked to set up a CNI', done: 'Set up a CNI' },
  'change-cni': { asked: 'Asked to change the CNI', done: 'Changed the CNI' },
  'remove-cni': { asked: 'Asked to remove the CNI', done: 'Removed the CNI' },
  'change-settings': { asked: 'Asked to change the default ASN', done: 'Changed the default ASN' },
  'give-up': { asked: 'Asked to give a CNI up', done: 'Gave a CNI up' },
  label: { asked: 'Label', done: 'Labelled' },
  'confirm-step': { asked: 'Step', done: 'Confirmed a step' },
}

/** How it is known that something is done. */
const evidence: Readonly<Record<string, string>> = {
  changed: 'Cloudflare’s answer',
  removed: 'Cloudflare’s answer',
  'gone already': 'It was gone already',
  'gone when looked for': 'The answer was lost; it was gone when looked for',
  'changed when looked for': 'The answer was lost; the change was there when looked for',
  'given up': 'Still watched for a late match',
}

const steps: Record<StepName, string> = {
  'loa-sent': 'Letter of Authorization handed to the facility',
  'cross-connect': 'Cross-connect run',
  addressing: 'Addresses set up',
  'health-checks': 'Health checks pass',
  routes: 'Routes set',
  'partner-checked': 'Partner’s name checked in Google Cloud',
  activated: 'Attachment activated in Google Cloud',
  bgp: 'BGP is up',
  'routes-google': 'Routes set in Google Cloud',
  'routes-cloudflare': 'Routes set at Cloudflare',
}

/** Puts an entry about a change in words. One that a newer console wrote is shown as it was written. */
export function changeWords(action: Change, outcome: string): EntryWords {
  const [, word = outcome, what = ''] = /^([^:]+): (.*)$/.exec(outcome) ?? []
  const { asked, done } = names[action]
  const known = evidence[word]
  if (known !== undefined) return { tone: 'good', icon: CheckIcon, title: done, detail: known }
  switch (word) {
    case 'sending':
      return { tone: 'neutral', icon: ClockIcon, title: asked, detail: 'Sent to Cloudflare, once' }
    case 'done':
      return {
        tone: 'good',
        icon: CheckIcon,
        title: done,
        detail: what.endsWith('(list)') ? 'The answer was lost; found on the list' : 'Cloudflare’s answer',
      }
    case 'turned up':
      return {
        tone: 'bad',
        icon: QuestionIcon,
        title: 'A CNI that was given up may exist after all',
        detail: 'One of its name turned up on the list',
      }
    case 'rejected':
    case 'refused':
      return {
        tone: 'bad',
        icon: CrossIcon,
        title: `Refused: ${reasonOf(what)}`,
        detail: 'Nothing was changed',
      }
    case 'unknown':
      return {
        tone: 'wait',
        icon: QuestionIcon,
        title: 'No confirmed answer',
        detail: sentence(reasonOf(what)),
      }
    case 'set':
      return { tone: 'neutral', icon: InfoIcon, title: `Labelled “${what}”` }
    case 'taken away':
      return { tone: 'neutral', icon: InfoIcon, title: 'Took the label away' }
    case 'confirmed':
      return { tone: 'good', icon: CheckIcon, title: stepOf(what), detail: 'A person confirmed it' }
    case 'taken back':
      return {
        tone: 'neutral',
        icon: CrossIcon,
        title: stepOf(what),
        detail: 'The confirmation was taken back',
      }
    default:
      return { tone: 'neutral', icon: InfoIcon, title: asked, detail: outcome }
  }
}

function stepOf(name: string): string {
  return (steps as Partial<Record<string, string>>)[name] ?? name
}
