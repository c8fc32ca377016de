import type { Clock } from '../../contract/clock.ts'
import type { LiveConfig } from '../config.ts'
import { type Gate, writers } from '../gate.ts'
import { createAccess } from './access.ts'
import { atThisMachine } from './at-this-machine.ts'

/**
 * Who comes into live mode: whom Cloudflare Access vouches for where it is configured, else the person at this machine.
 * @param fetch the platform’s, for the keys of Access
 */
export function liveGate(
  { access, readOnly, operators, publicUrl }: LiveConfig,
  clock: Pick<Clock, 'now'>,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Gate {
  return {
    identify: access ? createAccess({ ...access, fetch, clock }) : atThisMachine,
    writing: writers(readOnly, operators),
    publicOrigin: publicUrl,
  }
}
