/** One step on the way to working traffic. */
export interface Step {
  title: string
  detail: string
  /** Who does it, and how long that takes where it is known. */
  who: string
  progress: 'done' | 'now' | 'later'
}

type PlannedStep = Omit<Step, 'progress'>

/**
 * What happens after a physical port was ordered.
 * @see https://developers.cloudflare.com/network-interconnect/get-started/
 */
const port: PlannedStep[] = [
  { title: 'Ordered', who: 'Cloudflare', detail: 'The port is reserved for you.' },
  {
    title: 'Letter of Authorization to the facility',
    who: 'You',
    detail: 'The facility needs it before it connects you to Cloudflare’s port.',
  },
  {
    title: 'Cross-connect',
    who: 'Facility, 1–2 weeks or more',
    detail: 'Single mode fibre, 10GBASE-LR or 100GBASE-LR4, 10 km at most.',
  },
  { title: 'Light', who: 'Cloudflare reports', detail: 'The status turns Healthy.' },
  {
    title: 'Addresses, health checks, routes',
    who: 'You',
    detail: 'Set up the /31 on your router, then add routes. BGP is optional.',
  },
]

/**
 * What happens after a Google Cloud partner interconnect was ordered.
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/how-to/partner/activating-connections
 */
const attachment: PlannedStep[] = [
  { title: 'Ordered', who: 'Cloudflare', detail: 'The pairing key is used up.' },
  { title: 'Set up', who: 'Cloudflare and Google, minutes', detail: 'The status turns Healthy.' },
  {
    title: 'Activate the attachment',
    who: 'You, in Google Cloud',
    detail: 'Check that the partner is Cloudflare, then activate. Some attachments are pre-activated.',
  },
  {
    title: 'Routes on both sides',
    who: 'You',
    detail: 'BGP comes up without exchanging routes. Add static routes in Google Cloud and at Cloudflare.',
  },
]

/**
 * The steps to working traffic. Only what Cloudflare's status proves counts as done: what people do, such as handing over
 * a letter, the console cannot see.
 */
export function stepsOf(kind: 'direct' | 'gcp_partner', state: string | undefined): Step[] {
  const steps = kind === 'direct' ? port : attachment
  const lastProven = kind === 'direct' ? 3 : 1
  const done = state === 'Healthy' ? lastProven + 1 : 1
  return steps.map((step, index) => ({
    ...step,
    progress: index < done ? 'done' : index === done ? 'now' : 'later',
  }))
}
