import type { Writing } from '../contract/session.ts'

/** Who comes in, and who of them may change anything. */
export interface Gate {
  /**
   * Says who sends a request, as the audit names them.
   * @throws ProblemError where nobody can be let in
   */
  identify(request: Request): Promise<string>
  /** Whether an actor may change anything, or why not. */
  writing(actor: string): Writing
  /** The scheme and name under which browsers reach the console beside those that it listens at, such as `https://console.example.com`. */
  readonly publicOrigin?: string | undefined
}

/** Who acts where nobody had to sign in: the person at this machine. */
const LOCAL_ACTOR = 'local'

/** Lets everybody in who reaches the console, as the person at this machine. */
export const anybody: Gate['identify'] = async () => LOCAL_ACTOR

/**
 * Says who may write.
 * @param readOnly whether nobody may
 * @param operators who may, in lower case; undefined for everybody
 */
export function writers(readOnly: boolean, operators?: readonly string[]): Gate['writing'] {
  const known = operators && new Set(operators)
  return (actor) => {
    if (readOnly) return 'read-only'
    return !known || known.has(actor) ? 'allowed' : 'not-operator'
  }
}
