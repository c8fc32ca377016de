import type { Session } from '../../contract/session.ts'
import { dayOf } from '../ui/times.ts'

/** How one need stands; `you` is one that the console cannot see. */
export type NeedState = 'good' | 'bad' | 'unsure' | 'reading' | 'you'

export interface Need {
  title: string
  detail: string
  state: NeedState
  /** Where it is explained. */
  link?: { href: string; words: string }
}

/** What became of reading the slots; `closed` where nobody looked. */
export type SlotsSeen =
  | { state: 'closed' | 'reading' | 'refused' | 'failed' }
  | { state: 'read'; free: number }

interface Readiness {
  seen: Need[]
  yours: Need[]
}

type Kind = 'direct' | 'gcp_partner'

/**
 * What an order takes: what the console sees of it, and what only the person knows.
 * @param kind undefined before one is chosen
 * @see https://developers.cloudflare.com/network-interconnect/get-started/
 */
export function readinessOf(
  { mode, credential }: Pick<Session, 'mode' | 'credential'>,
  /** Empty as long as it is not known. */
  accountName: string,
  kind: Kind | undefined,
  slots: SlotsSeen,
  /** In milliseconds since the epoch. */
  now: number,
): Readiness {
  return {
    seen: [
      accountName === ''
        ? { title: 'Account', detail: 'Looking for your account…', state: 'reading' }
        : { title: 'Account', detail: `The order is for ${accountName}.`, state: 'good' },
      accountName === ''
        ? { title: 'Credential', detail: 'Looking for it…', state: 'reading' }
        : mode === 'demo'
          ? { title: 'Credential', detail: 'The demo loads none and needs none.', state: 'good' }
          : credentialNeed(credential, now),
      ...(kind === 'direct' ? [slotsNeed(slots)] : []),
    ],
    yours: [...common, ...(kind ? needs[kind] : [])],
  }
}

/** A credential that ends within this time is worth a warning: a new one may take somebody else to make. */
const ENDS_SOON_MS = 14 * 24 * 60 * 60 * 1000

function credentialNeed({ scheme, status, expiresAt }: Session['credential'], now: number): Need {
  const title = 'Credential'
  const name = scheme === 'key' ? 'Global API key' : 'API token'
  const endsInMs = expiresAt === undefined ? Infinity : Date.parse(expiresAt) - now
  const ends = expiresAt === undefined ? '' : dayOf(new Date(expiresAt))
  // Upstream’s word may be a minute old, and a page stays open.
  if (status === 'expired' || endsInMs <= 0) {
    const since = ends === '' ? '' : ` on ${ends}`
    return {
      title,
      state: 'bad',
      detail: `The console’s ${name} ended${since}. Who runs the console has to renew it.`,
    }
  }
  if (status === 'active') {
    if (ends === '') return { title, state: 'good', detail: `The console’s ${name} is active.` }
    const until = `The console’s ${name} is active until ${ends}.`
    return endsInMs > ENDS_SOON_MS
      ? { title, state: 'good', detail: until }
      : {
          title,
          state: 'unsure',
          detail: `${until} After that nothing can be ordered or followed: have who runs the console renew it.`,
        }
  }
  if (status === 'refused') {
    return {
      title,
      state: 'bad',
      detail: `Cloudflare does not take the console’s ${name}. Who runs the console has to replace it.`,
    }
  }
  if (status === 'unknown') {
    return {
      title,
      state: 'unsure',
      detail:
        scheme === 'key'
          ? 'The console has a Global API key; Cloudflare does not say whether one is active.'
          : `The console has an ${name}; Cloudflare did not say whether it is active.`,
    }
  }
  return {
    title,
    state: 'bad',
    detail: `Cloudflare says of the console’s ${name}: “${status}”. Who runs the console has to renew it.`,
  }
}

function slotsNeed(slots: SlotsSeen): Need {
  const title = 'Slots'
  switch (slots.state) {
    case 'closed':
    case 'reading':
      return { title, state: 'reading', detail: 'Looking for free slots…' }
    case 'read':
      return slots.free > 0
        ? { title, state: 'good', detail: `${slots.free} to choose from.` }
        : { title, state: 'unsure', detail: 'None is free. Ask your account team for one.' }
    case 'refused':
      return {
        title,
        state: 'unsure',
        detail: 'The credential may not read them. You can still order by a slot’s UUID.',
      }
    case 'failed':
      return { title, state: 'unsure', detail: 'They could not be read just now.' }
  }
}

const common: Need[] = [
  {
    title: 'An Enterprise account with Network Interconnect',
    detail: 'For Magic Transit or Magic WAN. An IPv6-beta account cannot order.',
    state: 'you',
    link: {
      href: 'https://developers.cloudflare.com/network-interconnect/',
      words: 'Cloudflare’s prerequisites',
    },
  },
  {
    title: 'Permission to order',
    detail: 'Magic WAN Write or Magic Transit Write. Whether the credential has one shows when it orders.',
    state: 'you',
    link: {
      href: 'https://developers.cloudflare.com/fundamentals/api/reference/permissions/',
      words: 'Cloudflare’s permissions',
    },
  },
]

const needs: Record<Kind, Need[]> = {
  direct: [
    {
      title: 'Equipment in the facility',
      detail: 'Yours, or a partner’s. The facility runs and bills the cross-connect.',
      state: 'you',
    },
    {
      title: 'Single-mode optics',
      detail: '10GBASE-LR or 100GBASE-LR4, at most 10 km.',
      state: 'you',
      link: {
        href: 'https://developers.cloudflare.com/network-interconnect/get-started/',
        words: 'Cloudflare’s requirements',
      },
    },
  ],
  gcp_partner: [
    {
      title: 'A Partner VLAN attachment, and its pairing key',
      detail: 'Made in Google Cloud with an MTU of 1,440, 1,460 or 1,500. 8,896 cannot work.',
      state: 'you',
      link: {
        href: 'https://cloud.google.com/network-connectivity/docs/interconnect/how-to/partner/creating-vlan-attachments',
        words: 'How Google makes one',
      },
    },
  ],
}
