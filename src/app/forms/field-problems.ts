import type { Problem } from '../../contract/problem.ts'

/** What a problem says of a form's fields, and what is left of it for the form as a whole. */
export interface FieldProblems<Field extends string> {
  fields: Partial<Record<Field, string>>
  rest: Problem
}

/** Sorts a problem's errors to the fields that they point at; the first message of a field counts. */
export function fieldProblems<Field extends string>(
  problem: Problem,
  names: readonly Field[],
): FieldProblems<Field> {
  const fields: Partial<Record<Field, string>> = {}
  const { errors = [], ...rest } = problem
  const elsewhere = errors.filter(({ pointer, detail }) => {
    const name = names.find((candidate) => pointer === `/${candidate}`)
    if (name) fields[name] ??= detail
    return !name
  })
  return { fields, rest: elsewhere.length > 0 ? { ...rest, errors: elsewhere } : rest }
}
