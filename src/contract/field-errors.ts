import type { FieldError } from './problem.ts'
import type { z } from './zod.ts'

/**
 * Says what is wrong with a body field by field, for `errors` of a problem.
 * @param issues what a schema of this folder found; the pointers are relative to the value that it parsed
 */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: `There is no field “${key.slice(0, 60)}” here. Leave it out.`,
        }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  )
}

/** An RFC 6901 JSON Pointer: `["a", 0]` → `"/a/0"`, the whole value → `""`. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
