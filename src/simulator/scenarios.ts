import type { Scenario } from '../contract/demo.ts'
import { type OrderSentinelCode, SENTINELS, type SentinelCode } from './sentinels.ts'

type Script = Pick<Scenario, 'group' | 'click' | 'see'>

const stage = 'For the stage'
const refusals = 'More refusals'
const unsure = 'More outcomes in doubt'
const afterwards = 'After the order'

const order = 'Review the order, then place it.'
const orderFaster = 'Review the order, place it, then set time to 60×.'

/** The sentinels that are played: every one of an order, and of the later ones those that show well. */
export type PlayedCode = Extract<
  SentinelCode,
  OrderSentinelCode | 'strange-status' | 'loa-missing' | 'removal-no-answer' | 'vanishes'
>

/** What is played with each sentinel, in the order in which the panel shows it; the type misses none. */
const SCRIPTS: Readonly<Record<PlayedCode, Script>> = {
  'slot-taken-in-a-race': {
    group: stage,
    click: order,
    see: 'The slot reads as free. While the order is on its way somebody else gets it: nothing was created, and the form says so at the slot.',
  },
  'no-answer': {
    group: stage,
    click: orderFaster,
    see: 'The order waits for an answer that never comes. It is not sent again: the console looks at the account’s list and finds what was created; which attachment it is, a person confirms.',
  },
  'late-in-the-list': {
    group: stage,
    click: orderFaster,
    see: 'Cloudflare answers with a fault, and the first lists do not show the interconnect. The console waits rather than calling it failed, and finds it; which attachment it is, a person confirms.',
  },
  'permission-missing': {
    group: stage,
    click: order,
    see: 'Nothing was created, and the two permissions are named of which the credential needs one.',
  },
  'rate-limited': {
    group: stage,
    click: order,
    see: 'Nothing was created. Every screen of this account says when it may ask again, and does by itself.',
  },
  'goes-down': {
    group: stage,
    click: orderFaster,
    see: 'The interconnect is created. Later its status turns to Down, with Cloudflare’s reason and what to check.',
  },
  'wrong-region': {
    group: stage,
    click: order,
    see: 'Cloudflare refuses the pairing key, nothing was created, and the form says why at the key.',
  },
  'slot-taken': {
    group: refusals,
    click: 'Review the order.',
    see: 'The review says that the slot is occupied. Placed all the same, the order is stopped before it is sent.',
  },
  'slot-unknown': {
    group: refusals,
    click: 'Review the order.',
    see: 'The form says that Cloudflare knows no slot with this UUID. Nothing was sent.',
  },
  'bad-speed': {
    group: refusals,
    click: order,
    see: 'Nothing was created, and the form says at the speed or the bandwidth what is wrong with it.',
  },
  'used-key': {
    group: refusals,
    click: order,
    see: 'Nothing was created, because the pairing key was spent before.',
  },
  'fault-after-creating': {
    group: unsure,
    click: orderFaster,
    see: 'Cloudflare answers with a fault although it created the interconnect. The console finds it on the list; which attachment it is, a person confirms.',
  },
  'fault-before-creating': {
    group: unsure,
    click: orderFaster,
    see: 'Cloudflare answers with a fault, and nothing was created. No list proves that, so the order stays open until a person gives it up.',
  },
  conflict: {
    group: unsure,
    click: orderFaster,
    see: 'Cloudflare reports a conflict. It is quoted, and after one clean list the order may be given up.',
  },
  'html-answer': {
    group: unsure,
    click: order,
    see: 'A web page comes in place of an answer. The console believes nothing that it cannot read.',
  },
  'strange-status': {
    group: afterwards,
    click: order,
    see: 'The interconnect is created. Its status is a word that Cloudflare does not document, and is shown as it came.',
  },
  'loa-missing': {
    group: afterwards,
    click: 'Place the order, then download the LOA.',
    see: 'Cloudflare has no Letter of Authorization for this port, and the console says so in place of saving a file.',
  },
  'removal-no-answer': {
    group: afterwards,
    click: 'Place the order and set time to 60×. Then open the interconnect’s page, and remove it there.',
    see: 'The answer to the removal never comes. The console reads the interconnect, finds it gone, and says so.',
  },
  vanishes: {
    group: afterwards,
    click: 'Place the order, then set time to 60×.',
    see: 'Half a minute later Cloudflare no longer knows the interconnect, and the open page says that it is gone.',
  },
}

/** Every scenario that a presenter can play, those for the stage first. */
export const SCENARIOS: readonly Scenario[] = Object.entries(SCRIPTS).flatMap(([code, script]) =>
  SENTINELS.filter((sentinel) => sentinel.code === code).map(({ title, input, kinds }) => ({
    code,
    title,
    kinds,
    ending: input,
    ...script,
  })),
)
