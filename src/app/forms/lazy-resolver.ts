import type { FieldValues, Resolver } from 'react-hook-form'
import type { CreateDirect, CreateGcpPartner } from '../../contract/create-interconnect.ts'
import { type DirectInput, directBody, type GcpPartnerInput, gcpPartnerBody } from './create-body.ts'

/** Zod and the schemas load when a form is there, not before the page can be seen. */
async function loadValidation() {
  const [{ zodResolver }, schemas] = await Promise.all([
    import('@hookform/resolvers/zod'),
    import('../../contract/create-interconnect.ts'),
  ])
  return {
    direct: zodResolver(schemas.CreateDirect),
    gcpPartner: zodResolver(schemas.CreateGcpPartner),
  }
}

type Validation = Awaited<ReturnType<typeof loadValidation>>

/** Fetches what validation needs, so that the first submit does not wait for it. */
export function prefetchValidation(): void {
  // A failure shows when validation itself cannot load.
  loadValidation().catch(() => undefined)
}

function lazyResolver<Input extends FieldValues, Body>(
  choose: (validation: Validation) => unknown,
  bodyOf: (input: Input) => object,
): Resolver<Input, unknown, Body> {
  return async (input, context, options) => {
    // The schema takes the form's fields and, beside them, the account and the type, which bodyOf adds: its type is another.
    const validate = choose(await loadValidation()) as Resolver<Input, unknown, Body>
    return validate(bodyOf(input) as Input, context, options)
  }
}

/** Validates the form for a physical port as the contract says; its output is Cloudflare's request body. */
export function directResolver(account: string): Resolver<DirectInput, unknown, CreateDirect> {
  return lazyResolver(
    ({ direct }) => direct,
    (input) => directBody(account, input),
  )
}

/** As {@link directResolver}, for a Google Cloud partner interconnect. */
export function gcpPartnerResolver(account: string): Resolver<GcpPartnerInput, unknown, CreateGcpPartner> {
  return lazyResolver(
    ({ gcpPartner }) => gcpPartner,
    (input) => gcpPartnerBody(account, input),
  )
}
