import { AccountTag } from '../contract/account.ts'
import { z } from '../contract/zod.ts'
import { Secret } from './credential.ts'
import { isLoopback } from './loopback.ts'

/** The variables of a process, or the bindings of a Worker that are text. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A variable that may be missing; one that is set to nothing, or to blanks, counts as missing. */
function maybe<Schema extends z.core.$ZodType<unknown, string>>(schema: Schema) {
  return z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)),
    z.optional(schema),
  )
}

const number = z.pipe(
  z.string().check(
    z.trim(),
    z.refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      'is no port. Use a number from 1 to 65535.',
    ),
  ),
  z.transform(Number),
)

const host = z.string().check(
  z.trim(),
  z.regex(
    /^[A-Za-z0-9.:[\]-]+$/,
    'is no address. Use an IP address or a host name of this machine, such as 127.0.0.1.',
  ),
  z.overwrite((name) => name.replace(/^\[(.*)\]$/, '$1')),
)

/** What a header can carry: visible ASCII, nothing that would end the line or be changed on its way. */
function secret(advice: string) {
  return z.pipe(
    z.string().check(
      z.trim(),
      z.refine(
        (text) => /^[\x21-\x7e]+$/.test(text),
        `has a blank, a line break or another character that cannot be part of it. ${advice}`,
      ),
    ),
    z.transform((text) => new Secret(text)),
  )
}

const email = z.pipe(
  z
    .string()
    .check(
      z.trim(),
      z.regex(
        /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/,
        'is no e-mail address. Use the one that you sign in to Cloudflare with.',
      ),
    ),
  z.transform((text) => new Secret(text)),
)

const accounts = z.pipe(
  z.pipe(
    z.string(),
    z.transform((list) => [...new Set(list.split(',').map((id) => id.trim().toLowerCase()))].filter(Boolean)),
  ),
  z.array(AccountTag),
)

function baseUrlFault(text: string): string | undefined {
  if (!URL.canParse(text)) return 'is no URL. Leave it out, or use https://api.cloudflare.com/client/v4.'
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return 'would send the credential in the clear. Use https, or http on this machine (127.0.0.1) only.'
  }
  if (url.username || url.password) return 'holds a user name or password. Leave them out of it.'
  if (/[?#]/.test(text)) return 'has a query or a fragment. End it with the path, such as /client/v4.'
  return undefined
}

/** The origin that `text` names, or what is wrong with it. Never repeats any of it. */
function originOf(text: string): { origin: string } | { fault: string } {
  if (!URL.canParse(text)) return { fault: 'is no address.' }
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return { fault: 'is not https.' }
  }
  if (url.username || url.password || url.pathname !== '/' || /[?#]/.test(text)) {
    return { fault: 'has more to it than a name and a port.' }
  }
  return { origin: url.origin }
}

/** An origin, without a slash at its end. @param complete what is put before a text that may name a host only */
function origin(advice: string, complete = (text: string) => text) {
  return z.string().check(
    z.trim(),
    z.superRefine((text, context) => {
      const found = originOf(complete(text))
      if ('fault' in found) {
        context.addIssue({ code: 'custom', message: `${found.fault} ${advice}`, input: undefined })
      }
    }),
    z.overwrite((text) => {
      const found = originOf(complete(text))
      return 'origin' in found ? found.origin : text
    }),
  )
}

const publicUrl = origin('Use the address that people open, such as https://console.example.com.')

const teamDomain = origin(
  'Use the team domain of your Zero Trust settings, such as acme.cloudflareaccess.com.',
  (text) => (text.includes('://') ? text : `https://${text.includes('.') ? text : ''}`),
)

const audience = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^[\w.-]{1,200}$/,
      'is no Audience tag. Copy the one of the Access application: 64 characters, 0–9 and a–f.',
    ),
  )

const operators = z.pipe(
  z.pipe(
    z.string(),
    z.transform((list) =>
      [...new Set(list.split(',').map((email) => email.trim().toLowerCase()))].filter(Boolean),
    ),
  ),
  z
    .array(z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'One of them is no e-mail address.')))
    .check(z.minLength(1, 'names nobody. Leave it out to let everybody write, or set READ_ONLY=1.')),
)

const baseUrl = z.string().check(
  z.trim(),
  z.superRefine((text, context) => {
    const message = baseUrlFault(text)
    // `input` is left empty on purpose: a password in the URL must not reach a message.
    if (message) context.addIssue({ code: 'custom', message, input: undefined })
  }),
  z.overwrite((text) => text.replace(/\/+$/, '')),
)

/** On or off. @param advice what 1 is for */
function flag(advice: string) {
  return maybe(
    z.pipe(
      z.enum(['1', '0'], `is neither 1 nor 0. Use 1 ${advice}, or leave it out.`),
      z.transform((text) => text === '1'),
    ),
  )
}

/** Whether the demo is asked for. Read by itself first: a demo never looks at the variables of a credential. */
export const DemoVariable = z.object({ DEMO: flag('to force the demo') })

/** Where to listen. Read by itself, so that another wrong variable does not hide what live mode takes beyond this machine. */
export const HostVariable = z.object({ HOST: maybe(host) })

/** The other variables that both modes read. */
export const ServingVariables = z.object({
  PORT: maybe(number),
  DATA_DIR: maybe(z.string().check(z.trim())),
  PUBLIC_URL: maybe(publicUrl),
  READ_ONLY: flag('to let nobody change anything'),
})

/** The variables that only the live mode reads. */
export const LiveVariables = z.object({
  CLOUDFLARE_API_TOKEN: maybe(secret('Copy the token again from Cloudflare’s dashboard.')),
  CLOUDFLARE_EMAIL: maybe(email),
  CLOUDFLARE_API_KEY: maybe(secret('Copy the Global API key again from Cloudflare’s dashboard.')),
  CLOUDFLARE_ACCOUNT_ID: maybe(accounts),
  CLOUDFLARE_BASE_URL: maybe(baseUrl),
  ACCESS_TEAM_DOMAIN: maybe(teamDomain),
  ACCESS_AUD: maybe(audience),
  OPERATORS: maybe(operators),
})
