import type { FieldError, Problem } from '../../contract/problem.ts'
import { CNI_FIELDS, type CniField } from './cni-input.ts'

/** What a problem says of the form's fields, and what is left of it for the form as a whole. */
export interface CniProblems {
  fields: Partial<Record<CniField, string>>
  rest: Problem
}

/**
 * Sorts errors to the fields that they point at; of several about one field the first is said, and how many more there are.
 * @param prefixes as they were sent, to name the one that an error is about
 */
export function errorsByField(errors: readonly FieldError[], prefixes: readonly string[]) {
  const messages = new Map<CniField, string[]>()
  const elsewhere: FieldError[] = []
  for (const error of errors) {
    const [field, index] = fieldOf(error.pointer)
    if (!field) {
      elsewhere.push(error)
      continue
    }
    const about = index === undefined ? undefined : prefixes[index]
    const named = about !== undefined && !error.detail.includes(about)
    const said = named ? `${about}: ${error.detail}` : error.detail
    messages.set(field, [...(messages.get(field) ?? []), said])
  }
  const fields: CniProblems['fields'] = {}
  for (const [field, [first = '', ...more]] of messages) {
    fields[field] = more.length > 0 ? `${first} (And ${more.length} more.)` : first
  }
  return { fields, elsewhere }
}

/** As {@link errorsByField}, for a problem; what its fields say is not said again above them. */
export function cniProblems(problem: Problem, prefixes: readonly string[]): CniProblems {
  const { errors = [], ...rest } = problem
  const { fields, elsewhere } = errorsByField(errors, prefixes)
  return { fields, rest: elsewhere.length > 0 ? { ...rest, errors: elsewhere } : rest }
}

/** `/bgp/extra_prefixes/2` → the field, and which of its prefixes. */
function fieldOf(pointer: string): [field: CniField | undefined, index?: number] {
  const [, group, name, index] = pointer.split('/')
  if (group !== 'magic' && group !== 'bgp') return [undefined]
  const field = CNI_FIELDS.find((candidate) => candidate === (name ?? group))
  return index === undefined ? [field] : [field, Number(index)]
}
