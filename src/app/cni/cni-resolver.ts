import type { Resolver } from 'react-hook-form'
import type { CreateCni, UpdateCni } from '../../contract/cni.ts'
import { type ChangedCni, createBody, updateBody } from './cni-body.ts'
import { CNI_FIELDS, type CniInput, typedPrefixes } from './cni-input.ts'
import { errorsByField } from './cni-problems.ts'

/** Zod and the schemas load when a form is there, not with the interconnect's page. */
async function loadValidation() {
  const [schemas, { fieldErrors }] = await Promise.all([
    import('../../contract/cni.ts'),
    import('../../contract/field-errors.ts'),
  ])
  return { ...schemas, fieldErrors }
}

type Validation = Awaited<ReturnType<typeof loadValidation>>

/** Fetches what validation needs, so that the first submit does not wait for it. */
export function prefetchCniValidation(): void {
  // A failure shows when validation itself cannot load.
  loadValidation().catch(() => undefined)
}

/**
 * Validates as the contract says. The form is flat and the body is not, so this reads the contract's own pointers, which are
 * also what a refusal of the proxy or of Cloudflare comes with.
 */
function cniResolver<Body extends CreateCni | UpdateCni>(
  choose: (validation: Validation) => Validation['CreateCni'] | Validation['UpdateCni'],
  bodyOf: (input: CniInput) => object,
): Resolver<CniInput, unknown, Body> {
  return async (input) => {
    const validation = await loadValidation()
    const parsed = choose(validation).safeParse(bodyOf(input))
    // `choose` names the schema of this very Body.
    if (parsed.success) return { values: parsed.data as Body, errors: {} }
    const pointed = validation.fieldErrors(parsed.error.issues)
    const { fields } = errorsByField(pointed, typedPrefixes(input.extra_prefixes))
    const errors = CNI_FIELDS.flatMap((field) => {
      const message = fields[field]
      return message ? [[field, { type: 'invalid', message }]] : []
    })
    return { values: {}, errors: Object.fromEntries(errors) }
  }
}

/** Its output is the body of a create request. @param interconnect its name */
export function createCniResolver(account: string, interconnect: string) {
  return cniResolver<CreateCni>(
    ({ CreateCni }) => CreateCni,
    (input) => createBody(account, interconnect, input),
  )
}

/** Its output is the change of what `changed` names. */
export function updateCniResolver(changed: ChangedCni) {
  return cniResolver<UpdateCni>(
    ({ UpdateCni }) => UpdateCni,
    (input) => updateBody(changed, input),
  )
}
