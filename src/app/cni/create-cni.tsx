import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Cni, CniCreation, CreateCni as CreateBody } from '../../contract/cni.ts'
import { MTUS } from '../../contract/mtus.ts'
import { cnisQuery } from '../api/cnis.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { ArrowIcon } from '../ui/action-icons.tsx'
import { forgetAttempt } from './cni-attempt.ts'
import { clearDraft, closeDraft, readDraft, saveDraft } from './cni-draft.ts'
import { CniFields } from './cni-fields.tsx'
import { useCniForm } from './cni-form.ts'
import { blankInput } from './cni-input.ts'
import { CniMessages } from './cni-messages.tsx'
import { createCniResolver } from './cni-resolver.ts'
import { ConfirmCni } from './confirm-cni.tsx'
import { CreatingFailure } from './creating-failure.tsx'
import { FormHeading } from './form-heading.tsx'
import type { MtuKind } from './mtu-field.tsx'
import { nameTaken } from './name-taken.ts'
import { useCreateCni } from './use-create-cni.ts'
import { usePrefilledAsn } from './use-prefilled-asn.ts'

interface CreateCniProps {
  account: string
  interconnect: string
  kind: MtuKind
  /** What is on the interconnect already. */
  items: readonly Cni[]
  /** What came of this creation is said at the form. @param id the creation's */
  onTold: (id: string) => void
  /** It is closed: with the creation that came of it, perhaps that of an earlier try, or without one. */
  onClose: (creation?: CniCreation, earlier?: boolean) => void
}

/** From an empty form to a CNI: fill in, confirm, wait for the outcome. Whatever is refused leads back to what was typed. */
export function CreateCni({ account, interconnect, kind, items, onTold, onClose }: CreateCniProps) {
  const client = useQueryClient()
  const [resolver] = useState(() => createCniResolver(account, interconnect))
  const [initial] = useState(() => initialInput(account, interconnect, kind))
  const { form, errors, attempt, refusal, submit, refuse } = useCniForm(resolver, initial)
  const defaultAsn = usePrefilledAsn(account, form)
  const [reviewed, setReviewed] = useState<CreateBody>()
  const { creating, send, look, reset } = useCreateCni(account, interconnect)
  const earlier = creating.state === 'accepted' && creating.earlier
  const settled = creating.state === 'accepted' && creating.creation.state !== 'sending' && creating.creation
  const refusedFields = creating.state === 'refused' && creating.problem.errors ? creating.problem : undefined

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => saveDraft(tabStorage, account, interconnect, values),
      }),
    [form, account, interconnect],
  )

  function backToForm(problem?: NonNullable<CniCreation['problem']>) {
    setReviewed(undefined)
    reset()
    if (problem) refuse(problem)
  }

  useEffect(() => {
    if (refusedFields) backToForm(refusedFields)
    // oxlint-disable-next-line react/exhaustive-deps -- once for each refusal: the functions are new with every render.
  }, [refusedFields])

  useEffect(() => {
    if (!settled) return
    forgetAttempt(tabStorage, account, interconnect)
    const listed = client.invalidateQueries({
      queryKey: cnisQuery(account, interconnect).queryKey,
      exact: true,
    })
    if (settled.state === 'rejected') {
      onTold(settled.id)
      backToForm(settled.problem)
      return
    }
    if (settled.state === 'created') clearDraft(tabStorage, account, interconnect)
    // What was typed is kept for as long as nothing is known of it.
    else closeDraft(tabStorage, account, interconnect)
    void listed.then(() => onClose(settled, earlier))
    // oxlint-disable-next-line react/exhaustive-deps -- once for each outcome: the functions are new with every render.
  }, [settled])

  if (reviewed || creating.state === 'accepted' || creating.state === 'looking') {
    return (
      <ConfirmCni
        body={reviewed}
        creating={creating}
        onSend={send}
        onLook={look}
        onBack={() => backToForm()}
      />
    )
  }
  return (
    <form
      noValidate
      // Before React listens, a submit would be the browser's own: it must not put the MD5 key into the address.
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        submit((body) => {
          const { conduit_name } = body.magic
          const taken = items.some((cni) => cni.magic.conduit_name === conduit_name)
          if (taken) refuse(nameTaken(conduit_name))
          else setReviewed(body)
        })
      }}
      className="grid gap-5"
    >
      <FormHeading>New BGP and addressing</FormHeading>
      <CniMessages errors={errors} attempt={attempt} refusal={refusal} />
      <CreatingFailure creating={creating} onLook={look} />
      <CniFields form={form} kind={kind} md5="none" defaultAsn={defaultAsn} />
      <div className="flex flex-wrap items-center gap-3 pt-1">
        <SubmitButton variant="primary" aria-disabled={form.formState.isSubmitting}>
          Review
          <ArrowIcon className="size-4" />
        </SubmitButton>
        <Button
          onClick={() => {
            clearDraft(tabStorage, account, interconnect)
            onClose()
          }}
        >
          Cancel
        </Button>
        <p className="text-small text-ink-soft">Nothing is sent yet.</p>
      </div>
    </form>
  )
}

function initialInput(account: string, interconnect: string, kind: MtuKind) {
  const [usual = { value: 1500 }] = MTUS[kind]
  return readDraft(tabStorage, account, interconnect)?.input ?? blankInput(usual.value)
}
