import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** For tests: a team of Cloudflare Access with one application, and a key to sign its assertions with. */
export interface Team {
  readonly issuer: string
  readonly audience: string
  /** What `/cdn-cgi/access/certs` answers. */
  readonly certs: { keys: object[] }
  /** An assertion as Access makes it, for Ada and for an hour, but for what is given; `undefined` leaves a claim out. */
  sign(claims?: Record<string, unknown>, header?: { kid?: string; alg?: string }): Promise<string>
}

export const AUDIENCE = '4714c1358e65fe4b408ad6d432a5f878f08194bdb4752441fd56faefa9b2b6f2'

/**
 * Makes a team with a key of its own.
 * @param now the time by which assertions are made, in milliseconds since the epoch
 */
export async function createTeam(
  issuer = 'https://acme.cloudflareaccess.com',
  now: () => number = Date.now,
  kid = 'key-1',
): Promise<Team> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }
  return {
    issuer,
    audience: AUDIENCE,
    certs: { keys: [jwk] },
    sign(claims = {}, header = {}) {
      const seconds = Math.floor(now() / 1000)
      const usual = {
        aud: [AUDIENCE],
        email: 'ada@example.com',
        exp: seconds + 3600,
        iat: seconds,
        nbf: seconds,
        iss: issuer,
        type: 'app',
        sub: '7335d417-61da-459d-899c-0a01c76a2f94',
      }
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, ...header })
        .sign(privateKey)
    },
  }
}
