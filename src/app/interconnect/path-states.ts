import type { StepName } from '../../contract/steps.ts'

/** What a leg of the path is known to do. */
export type LegState = 'planned' | 'waiting' | 'up' | 'down' | 'unknown'

export interface PathNode {
  title: string
  detail: string
}

/** From the customer's end over what joins the two to Cloudflare's. */
export interface Path {
  nodes: readonly [PathNode, PathNode, PathNode]
  legs: readonly [PathLeg, PathLeg]
  /** Whose turn it is. */
  caption: string
  /** Whether this is but the likeliest, so that there is as much room as it takes until it is known. */
  expected?: boolean
}

export interface PathLeg {
  state: LegState
  /** What it does or waits for, and for whom. */
  label: string
}

export type PathSubject =
  | { kind: 'direct'; facility?: string | undefined; site?: string | undefined; speed?: string | undefined }
  | {
      kind: 'gcp_partner'
      region?: string | undefined
      domain?: string | undefined
      bandwidth?: string | undefined
    }

/** How far it is: not ordered, being ordered, ordered without an answer, or there with the status that was read. */
export type PathStage =
  | { at: 'draft' | 'ordering' | 'unconfirmed' }
  | {
      at: 'created'
      state: string | undefined
      /** The steps that people confirmed; left out where they are not known. */
      confirmed?: readonly StepName[]
    }

/** What the drawn path shows. It claims no more than Cloudflare reported and people confirmed. */
export function pathOf(subject: PathSubject, stage: PathStage): Path {
  const drawn =
    stage.at !== 'created'
      ? beforeCreated(subject.kind, stage.at)
      : subject.kind === 'direct'
        ? portLegs(stage)
        : attachmentLegs(stage)
  return { nodes: nodesOf(subject, stage), ...drawn }
}

function nodesOf(subject: PathSubject, stage: PathStage): Path['nodes'] {
  if (subject.kind === 'direct') {
    const { facility = '', site = '', speed = '' } = subject
    const port = stage.at === 'created' && stage.state === 'Pending' ? 'port reserved' : 'port'
    return [
      { title: 'Your cage', detail: facility || 'in the slot’s facility' },
      { title: 'Cross-connect', detail: 'run by the facility' },
      {
        title: site ? `Cloudflare ${site}` : 'Cloudflare',
        detail: [port, speed].filter(Boolean).join(' · '),
      },
    ]
  }
  const { region = '', domain = '', bandwidth = '' } = subject
  return [
    { title: 'Your VPC', detail: region || 'in the key’s region' },
    { title: 'VLAN attachment', detail: domain ? `domain ${domain}` : 'in Google Cloud' },
    { title: 'Cloudflare', detail: bandwidth || 'partner interconnect' },
  ]
}

type Drawn = Pick<Path, 'legs' | 'caption'>
type Created = Extract<PathStage, { at: 'created' }>

function drawn(near: PathLeg, far: PathLeg, caption: string): Drawn {
  return { legs: [near, far], caption }
}

function leg(state: LegState, label: string): PathLeg {
  return { state, label }
}

function beforeCreated(kind: PathSubject['kind'], at: Exclude<PathStage['at'], 'created'>): Drawn {
  const later = leg(
    'planned',
    kind === 'direct' ? 'Planned: the facility runs it' : 'Planned: you activate it',
  )
  switch (at) {
    case 'draft':
      return drawn(later, leg('planned', 'Planned: you order it'), 'Not ordered yet. Next: you confirm.')
    case 'ordering':
      return drawn(
        later,
        leg('waiting', 'Waits for Cloudflare’s answer'),
        'Being ordered. Next: Cloudflare answers.',
      )
    case 'unconfirmed':
      return drawn(
        later,
        leg('unknown', 'Not confirmed: the console looks for it'),
        'It is not known whether this exists. Next: the console looks for it.',
      )
  }
}

function portLegs({ state, confirmed }: Created): Drawn {
  switch (state) {
    case 'Pending': {
      const [label, next] = portTurn(confirmed)
      return drawn(
        leg('waiting', label),
        leg('waiting', 'Waits for light'),
        `Next: ${next} Cloudflare sees no light yet.`,
      )
    }
    case 'Healthy':
      return drawn(
        leg('up', 'Up: light'),
        leg('up', 'Up: light and Ethernet'),
        'Cloudflare reports light and Ethernet on the port.',
      )
    case 'Down':
    case 'Unhealthy':
      return drawn(
        leg('down', `${state}: you check cable and optics`),
        leg('down', `${state} at Cloudflare’s port`),
        `Cloudflare reports the port ${state.toLowerCase()}. Next: you check cable and optics.`,
      )
    default:
      return unreadState(state)
  }
}

/** Whose turn it is while there is no light. Until somebody says that the letter was handed over, that is the next step. */
function portTurn(confirmed: readonly StepName[] | undefined): [label: string, next: string] {
  if (confirmed?.includes('cross-connect'))
    return ['Waits for you: light from your side', 'you switch your side of the cross-connect on.']
  if (confirmed && !confirmed.includes('loa-sent'))
    return ['Waits for you: hand over the LOA', 'you give the Letter of Authorization to the facility.']
  return ['Waits for the facility', 'the facility runs the cross-connect.']
}

function attachmentLegs({ state, confirmed }: Created): Drawn {
  switch (state) {
    case 'Pending':
      return drawn(
        confirmed?.includes('activated')
          ? leg('waiting', 'Activated, as you confirmed')
          : leg('planned', 'Planned: you activate it'),
        leg('waiting', 'Waits for Cloudflare and Google'),
        'Being set up by Cloudflare and Google, in minutes. Next: you activate the attachment in Google Cloud.',
      )
    case 'Healthy':
      return drawn(
        leg('up', 'Up, as Cloudflare reports'),
        leg('up', 'Up'),
        'Cloudflare reports the attachment up. It carries traffic once routes are set on both sides.',
      )
    case 'Down':
    case 'Unhealthy':
      return drawn(
        leg('down', `${state}: you check it in Google Cloud`),
        leg('down', `${state}, as Cloudflare reports`),
        `Cloudflare reports the attachment ${state.toLowerCase()}. Next: you check it in Google Cloud.`,
      )
    default:
      return unreadState(state)
  }
}

function unreadState(state: string | undefined): Drawn {
  const unknown = leg('unknown', 'Not known')
  if (state === undefined) return drawn(unknown, unknown, 'The status is not known yet.')
  return drawn(
    unknown,
    leg('unknown', `Cloudflare says “${state}”`),
    `Cloudflare reports “${state}”, a state that this console does not know.`,
  )
}
