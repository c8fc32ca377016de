import { isKnownState, type KnownState } from '../../contract/states.ts'

interface StatusWords {
  /** What Cloudflare's dashboard calls it: three words for the API's four. */
  dashboard: 'Pending' | 'Active' | 'Unhealthy'
  /** What it means, per kind, in a sentence. */
  meaning: { direct: string; gcp_partner: string }
}

/** @see https://developers.cloudflare.com/network-interconnect/monitoring-and-alerts/ */
const words: Record<KnownState, StatusWords> = {
  Pending: {
    dashboard: 'Pending',
    meaning: {
      direct:
        'Cloudflare sees no light on the port yet. Until the cross-connect is run, often for weeks, that is normal.',
      gcp_partner: 'Cloudflare and Google are setting the attachment up. That takes minutes.',
    },
  },
  Healthy: {
    dashboard: 'Active',
    meaning: {
      direct: 'Cloudflare sees light and Ethernet on the port.',
      gcp_partner: 'The attachment is up. It carries traffic once routes are set on both sides.',
    },
  },
  Unhealthy: {
    dashboard: 'Unhealthy',
    meaning: {
      direct: 'The port sees no usable light: traffic does not pass, or not reliably.',
      gcp_partner: 'The attachment has a fault: traffic does not pass, or not reliably.',
    },
  },
  Down: {
    dashboard: 'Unhealthy',
    meaning: {
      direct: 'The port is down: no light, no Ethernet, or less than −20 dBm. Nothing passes.',
      gcp_partner: 'The attachment is down. Nothing passes.',
    },
  },
}

/** What the console can say of a state; undefined where it does not know it. */
export function wordsFor(state: string): StatusWords | undefined {
  return isKnownState(state) ? words[state] : undefined
}
