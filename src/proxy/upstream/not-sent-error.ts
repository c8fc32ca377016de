/**
 * It is proven that no byte of the request left: the name did not resolve, nobody listened, or the TLS handshake failed.
 * An error that comes once the request was being written is never one of these, whatever it says. `cause` tells which.
 */
export class NotSentError extends Error {
  override readonly name = 'NotSentError'
}
