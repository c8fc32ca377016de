import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { CreateDirect, CreateGcpPartner } from '../../contract/create-interconnect.ts'
import { type Drafts, saveDraft } from '../order/drafts.ts'
import { forgetHandedKey, handedPairingKey } from '../order/pairing-key-handoff.ts'
import { tabStorage } from '../order/tab-storage.ts'
import type { DirectInput, GcpPartnerInput } from './create-body.ts'
import { directFields } from './direct-form.tsx'
import { gcpPartnerFields } from './gcp-partner-form.tsx'
import { directResolver, gcpPartnerResolver, prefetchValidation } from './lazy-resolver.ts'
import type { Kind } from './kind-in.ts'
import { useReviewStep } from './use-review-step.ts'

/**
 * Both kinds' forms, alive side by side so that each keeps its input while the other is shown. What they hold, but for
 * the pairing key, stays in the tab.
 */
export function useOrderForms(account: string, kind: Kind, initial: Drafts) {
  useEffect(prefetchValidation, [])
  useEffect(forgetHandedKey, [])
  // React Hook Form compares these by identity.
  const [fixed] = useState(() => ({
    directResolver: directResolver(account),
    gcpPartnerResolver: gcpPartnerResolver(account),
    keepDirect: (input: DirectInput) => saveDraft(tabStorage, account, 'direct', input),
    keepGcpPartner: (input: GcpPartnerInput) => saveDraft(tabStorage, account, 'gcp_partner', input),
    pairingKey: handedPairingKey(account) ?? '',
  }))

  const direct = useForm<DirectInput, unknown, CreateDirect>({
    defaultValues: initial.direct,
    resolver: fixed.directResolver,
    shouldFocusError: false,
  })
  const gcpPartner = useForm<GcpPartnerInput, unknown, CreateGcpPartner>({
    defaultValues: { ...initial.gcp_partner, pairing_key: fixed.pairingKey },
    resolver: fixed.gcpPartnerResolver,
    shouldFocusError: false,
  })
  const directStep = useReviewStep({
    form: direct,
    fields: directFields,
    active: kind === 'direct',
    keep: fixed.keepDirect,
  })
  const gcpPartnerStep = useReviewStep({
    form: gcpPartner,
    fields: gcpPartnerFields,
    active: kind === 'gcp_partner',
    keep: fixed.keepGcpPartner,
    secret: 'pairing_key',
  })
  return { direct, directStep, gcpPartner, gcpPartnerStep }
}
