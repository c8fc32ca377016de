import { parseAccept } from 'hono/utils/accept'

/** The forms that the build makes beside a file, as `Content-Encoding` calls them; the shortest comes first. */
export const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

/**
 * The compressed form that a client prefers; undefined where it takes none.
 * @param accepted what its `Accept-Encoding` says
 * @param supported the shortest first, for of the same weight, which browsers give to all that they take, it is chosen
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding
 */
export function encodingFor(
  accepted: string | undefined,
  supported: readonly Encoding[] = ENCODINGS,
): Encoding | undefined {
  const weights = new Map(parseAccept(accepted ?? '').map(({ type, q }) => [type.toLowerCase(), q]))
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = supported.toSorted((one, other) => weightOf(other) - weightOf(one))
  return best !== undefined && weightOf(best) > 0 ? best : undefined
}
