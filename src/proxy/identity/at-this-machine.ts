import { anybody, type Gate } from '../gate.ts'
import { ProblemError } from '../problem-error.ts'
import { cameThroughProxy } from './identity-problems.ts'

/**
 * What proxies and tunnels leave in a request, and no browser or program at this machine sends by itself.
 * @see https://www.rfc-editor.org/rfc/rfc7239
 * @see https://developers.cloudflare.com/fundamentals/reference/http-headers/
 */
const LEFT_BY_PROXIES =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|true-client-ip|cdn-loop|cf-.*|x-original-(for|host|proto|url))$/

/**
 * The person at this machine, for live mode on loopback without Cloudflare Access. Whatever came through a proxy is refused:
 * otherwise a tunnel on this machine would hand the account to anyone.
 */
export const atThisMachine: Gate['identify'] = async (request) => {
  for (const name of request.headers.keys()) {
    if (LEFT_BY_PROXIES.test(name)) throw new ProblemError(cameThroughProxy)
  }
  return anybody(request)
}
