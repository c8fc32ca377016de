import type { Problem } from '../../contract/problem.ts'

/**
 * 403 and not 401, as in Cloudflare's own example: there is no challenge that a browser could answer by itself.
 * @see https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/
 */
export const notSignedIn: Problem = {
  type: 'not-signed-in',
  title: 'Sign in again; nothing was done',
  status: 403,
  detail:
    'Cloudflare Access did not vouch for this request, or not any more. Reload the page to sign in. If that leads back here, the console’s ACCESS_TEAM_DOMAIN or ACCESS_AUD may not be those of the application.',
}

export const identityUnavailable: Problem = {
  type: 'identity-unavailable',
  title: 'Who you are could not be checked',
  status: 503,
  detail:
    'The console could not read the keys of Cloudflare Access, so it let nobody in, and nothing was done. Try again in a moment.',
  retryAfter: 10,
}

export const cameThroughProxy: Problem = {
  type: 'came-through-proxy',
  title: 'This console serves the machine that it runs on, and nobody else',
  status: 403,
  detail:
    'The request came through a proxy or a tunnel, and without Cloudflare Access nobody would know from whom. Nothing was done. Who runs the console can set ACCESS_TEAM_DOMAIN, ACCESS_AUD and PUBLIC_URL.',
}
