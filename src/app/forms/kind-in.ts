import { KINDS } from '../../contract/kinds.ts'

export type Kind = (typeof KINDS)[number]

/** The kind that the address of `/new` asks for; undefined for none, and for one that there is not. */
export function kindIn(search: URLSearchParams): Kind | undefined {
  return KINDS.find((kind) => kind === search.get('kind'))
}
