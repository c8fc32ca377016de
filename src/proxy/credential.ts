/** What is shown in place of a secret. */
const SHOWN = '[credential]'

/**
 * A text that must not be shown. Printing, logging, joining or serialising it gives `[credential]`; only {@link Secret.reveal}
 * gives the text.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The text itself; only for the header that carries it upstream. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return SHOWN
  }

  toJSON(): string {
    return SHOWN
  }

  /** What Node’s `console.log` and `util.inspect` print. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN
  }
}

/** What the console authenticates itself with at Cloudflare: an API token, or an e-mail address and its Global API key. */
export type Credential =
  | { readonly scheme: 'token'; readonly token: Secret }
  | { readonly scheme: 'key'; readonly email: Secret; readonly key: Secret }

/** The texts of a credential that nobody may be shown, each with what is shown in its place. */
export function secretsOf(credential: Credential): [secret: string, shown: string][] {
  switch (credential.scheme) {
    case 'token':
      return [[credential.token.reveal(), SHOWN]]
    case 'key':
      return [
        [credential.key.reveal(), SHOWN],
        [credential.email.reveal(), '[e-mail address]'],
      ]
  }
}

/**
 * The headers that carry `credential` to Cloudflare’s API.
 * @see https://developers.cloudflare.com/fundamentals/api/how-to/make-api-calls/
 */
export function authHeaders(credential: Credential): Record<string, string> {
  switch (credential.scheme) {
    case 'token':
      return { authorization: `Bearer ${credential.token.reveal()}` }
    case 'key':
      return { 'x-auth-email': credential.email.reveal(), 'x-auth-key': credential.key.reveal() }
  }
}
