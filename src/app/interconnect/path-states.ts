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
  /** Whose turn it is; also what a screen reader says of the drawing. */
  caption: string
}

export interface PathLeg {
  state: LegState
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
  | { at: 'created'; state: string | undefined }

/** What the drawn path shows. It claims no more than Cloudflare reported. */
export function pathOf(subject: PathSubject, stage: PathStage): Path {
  const [legs, caption] = subject.kind === 'direct' ? portLegs(stage) : attachmentLegs(stage)
  return { nodes: nodesOf(subject, stage), legs, caption }
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

type Drawn = [Path['legs'], string]

function both(state: LegState, first = '', second = first): Path['legs'] {
  return [
    { state, label: first },
    { state, label: second },
  ]
}

function portLegs(stage: PathStage): Drawn {
  if (stage.at !== 'created') return beforeCreated(stage.at)
  switch (stage.state) {
    case 'Pending':
      return [
        both('waiting', 'no light yet', ''),
        'Next: the facility runs the cross-connect. Cloudflare sees no light yet.',
      ]
    case 'Healthy':
      return [both('up', 'light', 'up'), 'Cloudflare reports light and Ethernet on the port.']
    case 'Down':
    case 'Unhealthy':
      return [
        both('down', 'no light', ''),
        `Cloudflare reports the port ${stage.state.toLowerCase()}. Next: check cable and optics.`,
      ]
    default:
      return unreadState(stage.state)
  }
}

function attachmentLegs(stage: PathStage): Drawn {
  if (stage.at !== 'created') return beforeCreated(stage.at)
  switch (stage.state) {
    case 'Pending':
      return [
        both('waiting', 'activate it', 'setting up'),
        'Being set up. Next: activate the attachment in Google Cloud.',
      ]
    case 'Healthy':
      return [both('up', 'up'), 'Cloudflare reports the attachment up. Next: routes on both sides.']
    case 'Down':
    case 'Unhealthy':
      return [
        both('down', '', 'no link'),
        `Cloudflare reports the attachment ${stage.state.toLowerCase()}. Next: check it in Google Cloud.`,
      ]
    default:
      return unreadState(stage.state)
  }
}

function beforeCreated(at: 'draft' | 'ordering' | 'unconfirmed'): Drawn {
  switch (at) {
    case 'draft':
      return [both('planned'), 'Not ordered yet. Next: you confirm.']
    case 'ordering':
      return [both('waiting', 'ordering', ''), 'Being ordered. Next: Cloudflare answers.']
    case 'unconfirmed':
      return [
        both('unknown', '', 'unconfirmed'),
        'It is not known whether this exists. Next: the console looks for it.',
      ]
  }
}

function unreadState(state: string | undefined): Drawn {
  if (state === undefined) return [both('unknown'), 'The status is not known yet.']
  return [both('unknown'), `Cloudflare reports “${state}”, a state that this console does not know.`]
}
