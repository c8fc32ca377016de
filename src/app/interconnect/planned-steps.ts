import type { StepName } from '../../contract/steps.ts'

/** One step on the way to working traffic, and who can tell that it is done. */
export interface PlannedStep {
  title: string
  detail: string
  /** Who does it. */
  who: string
  /** How long that typically takes. */
  takes?: string
  /** Whether Cloudflare's status tells it, or a person has to. */
  by: 'cloudflare' | 'you'
  /** What a person's confirmation of it is kept under. */
  name?: StepName
}

/**
 * What happens after a physical port was ordered.
 * @see https://developers.cloudflare.com/network-interconnect/get-started/
 */
export const PORT_STEPS: readonly PlannedStep[] = [
  { title: 'Ordered', who: 'Cloudflare', detail: 'The port is reserved for you.', by: 'cloudflare' },
  {
    title: 'Letter of Authorization to the facility',
    who: 'You',
    takes: 'minutes',
    detail: 'Download it and order the cross-connect with it: the facility connects nobody without one.',
    by: 'you',
    name: 'loa-sent',
  },
  {
    title: 'Cross-connect',
    who: 'The facility',
    takes: '1–2 weeks or more',
    detail: 'Single mode fibre, 10GBASE-LR or 100GBASE-LR4, 10 km at most.',
    by: 'you',
    name: 'cross-connect',
  },
  {
    title: 'Light',
    who: 'Cloudflare',
    takes: 'minutes after the fibre is in',
    detail: 'The status turns Healthy, which the dashboard calls Active.',
    by: 'cloudflare',
  },
  {
    title: 'Addresses',
    who: 'You',
    takes: 'minutes',
    detail: 'Set your end of the /31 up on your router and ping the other. BGP is optional.',
    by: 'you',
    name: 'addressing',
  },
  {
    title: 'Health checks',
    who: 'You, at Cloudflare',
    takes: 'minutes',
    detail: 'Switch health checks on for the interconnect and see that they pass.',
    by: 'you',
    name: 'health-checks',
  },
  {
    title: 'Routes',
    who: 'You',
    takes: 'minutes',
    detail: 'Add static routes at Cloudflare and on your router, or let BGP exchange them.',
    by: 'you',
    name: 'routes',
  },
]

/**
 * What happens after a Google Cloud partner interconnect was ordered.
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/how-to/partner/activating-connections
 * @see https://developers.cloudflare.com/network-interconnect/
 */
export const ATTACHMENT_STEPS: readonly PlannedStep[] = [
  { title: 'Ordered', who: 'Cloudflare', detail: 'The pairing key is used up.', by: 'cloudflare' },
  {
    title: 'Set up',
    who: 'Cloudflare and Google',
    takes: 'minutes',
    detail: 'The status turns Healthy, which the dashboard calls Active.',
    by: 'cloudflare',
  },
  {
    title: 'Partner’s name',
    who: 'You, in Google Cloud',
    takes: 'a minute',
    detail: 'Before you activate, check that the attachment names Cloudflare as its partner.',
    by: 'you',
    name: 'partner-checked',
  },
  {
    title: 'Activate the attachment',
    who: 'You, in Google Cloud',
    takes: 'a minute',
    detail: 'Nothing passes until you do. Pre-activated attachments are active already.',
    by: 'you',
    name: 'activated',
  },
  {
    title: 'BGP',
    who: 'You, in Google Cloud',
    takes: 'minutes',
    detail: 'The session of the Cloud Router comes up. It exchanges no routes yet.',
    by: 'you',
    name: 'bgp',
  },
  {
    title: 'Routes in Google Cloud',
    who: 'You',
    takes: 'minutes',
    detail: 'Add static routes to what is to go by Cloudflare.',
    by: 'you',
    name: 'routes-google',
  },
  {
    title: 'Routes at Cloudflare',
    who: 'You',
    takes: 'minutes',
    detail: 'Add static routes to your VPC’s networks.',
    by: 'you',
    name: 'routes-cloudflare',
  },
]
