import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Clock } from '../../contract/clock.ts'
import { z } from '../../contract/zod.ts'
import type { Gate } from '../gate.ts'
import { ProblemError } from '../problem-error.ts'
import { identityUnavailable, notSignedIn } from './identity-problems.ts'

/** Which application of Cloudflare Access stands before the console. */
export interface AccessApplication {
  /** The team's origin, such as `https://acme.cloudflareaccess.com`. */
  readonly issuer: string
  /** The application's Audience tag. */
  readonly audience: string
}

interface AccessOptions extends AccessApplication {
  /** How its keys are fetched: the platform's fetch. */
  fetch(url: string, init: RequestInit): Promise<Response>
  clock: Pick<Clock, 'now'>
}

/** The one place where Access's word counts; its cookie may be set by anything on a sibling name. */
const ASSERTION = 'cf-access-jwt-assertion'

/** How far Cloudflare's clock and this one may be apart, in seconds. */
const CLOCK_TOLERANCE_S = 5

/** Only what Cloudflare's own Access puts there: a person's e-mail address, or the name of a service token. */
const Person = z.object({
  email: z.string().check(z.maxLength(254), z.regex(/^[^\s\p{Cc}@]+@[^\s\p{Cc}@]+$/u)),
})
const Service = z.object({ common_name: z.string().check(z.regex(/^[\w.-]{1,254}$/)) })

/**
 * Lets in whom Cloudflare Access vouches for, by the assertion's signature and not by its being there. Its keys are fetched
 * when they are first needed, kept, and fetched again when a key is unknown, at most every half minute.
 * @see https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json/
 */
export function createAccess({ issuer, audience, fetch, clock }: AccessOptions): Gate['identify'] {
  const keys = createRemoteJWKSet(new URL('/cdn-cgi/access/certs', issuer), { [customFetch]: fetch })

  /** Tells "no such key" from "the keys could not be had". */
  const keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if (isAboutToken(error)) throw error
      throw new ProblemError(identityUnavailable, { cause: error })
    }
  }

  return async (request) => {
    const assertion = request.headers.get(ASSERTION)
    // Two headers arrive as one with a comma: whoever put a second one there, neither is believed.
    if (assertion === null || !/^[\w.-]+$/.test(assertion)) throw new ProblemError(notSignedIn)
    try {
      const { payload } = await jwtVerify(assertion, keyOf, {
        algorithms: ['RS256'],
        issuer,
        audience,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_S,
        currentDate: new Date(clock.now()),
      })
      return actorOf(payload)
    } catch (error) {
      if (error instanceof ProblemError) throw error
      throw new ProblemError(notSignedIn, { cause: error })
    }
  }
}

function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  )
}

/** Whom the audit names: one person has one name, however Access spells it. */
function actorOf(claims: unknown): string {
  const person = Person.safeParse(claims)
  if (person.success) return person.data.email.toLowerCase()
  const service = Service.safeParse(claims)
  if (service.success) return service.data.common_name
  throw new ProblemError(notSignedIn)
}
