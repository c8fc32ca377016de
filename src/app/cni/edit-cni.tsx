import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Cni, UpdateCni } from '../../contract/cni.ts'
import { cnisQuery, settingsQuery, updateCni } from '../api/cnis.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { CniFields } from './cni-fields.tsx'
import { useCniForm } from './cni-form.ts'
import { inputOf } from './cni-input.ts'
import { CniMessages } from './cni-messages.tsx'
import { updateCniResolver } from './cni-resolver.ts'
import { nameOf } from './cni-words.ts'
import { FormHeading } from './form-heading.tsx'
import type { MtuKind } from './mtu-field.tsx'
import { useWrite } from './use-write.ts'

interface EditCniProps {
  account: string
  /** As it was when the form opened: a change is made to what was seen. */
  cni: Cni
  kind: MtuKind
  /** Begins anew with what is there now, and drops what was typed. */
  onReload: (now: Cni) => void
  onSaved: (cni: Cni) => void
  onClose: () => void
}

/** Changes a CNI in place. What was typed stays until it is saved or given up. */
export function EditCni({ account, cni, kind, onReload, onSaved, onClose }: EditCniProps) {
  const client = useQueryClient()
  const settings = useQuery(settingsQuery(account))
  const list = cnisQuery(account, cni.interconnect)
  const [version, setVersion] = useState(cni.version)
  const md5 = cni.bgp?.md5 ?? 'none'
  const [resolver] = useState(() => updateCniResolver({ version, md5 }))
  const { form, errors, attempt, refusal, submit, refuse } = useCniForm(resolver, inputOf(cni))
  // React Hook Form keeps it only for who reads it while rendering.
  const { isDirty } = form.formState
  const bgp = useWatch({ control: form.control, name: 'bgp' })

  const save = useWrite(
    (body: UpdateCni) => updateCni(account, cni.id, { ...body, version }),
    async (saved) => {
      // A read that is on its way would put it back to what it was.
      await client.cancelQueries({ queryKey: list.queryKey, exact: true })
      client.setQueryData(
        list.queryKey,
        (known) =>
          known && { ...known, items: known.items.map((item) => (item.id === saved.id ? saved : item)) },
      )
      void client.invalidateQueries({ queryKey: list.queryKey, exact: true })
      onSaved(saved)
    },
  )
  const conflict = save.problem?.type === 'changed-meanwhile'

  useEffect(() => {
    if (save.problem && !conflict) refuse(save.problem)
    // oxlint-disable-next-line react/exhaustive-deps -- once for each refusal: the functions are new with every render.
  }, [save.problem, conflict])

  return (
    <form
      noValidate
      // Before React listens, a submit would be the browser's own: it must not put the MD5 key into the address.
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        if (isDirty) submit(save.start)
        else onClose()
      }}
      className="grid gap-5"
    >
      <FormHeading>Edit “{nameOf(cni)}”</FormHeading>
      {conflict && (
        <ChangedMeanwhile
          account={account}
          cni={cni}
          input={form.getValues()}
          onReload={onReload}
          onKeep={(now) => {
            setVersion(now.version)
            save.forgetProblem()
          }}
        />
      )}
      <CniMessages errors={errors} attempt={attempt} refusal={refusal} />
      <CniFields form={form} kind={kind} md5={md5} defaultAsn={settings.data?.default_asn ?? undefined} />
      {cni.bgp && !bgp && (
        <Notice tone="wait" role="status" title="Saving ends the BGP session">
          <p>
            The session with AS {cni.bgp.customer_asn} goes, with its prefixes and its MD5 key. Only static
            routes carry traffic then.
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3 pt-1">
        <SubmitButton variant="primary" disabled={save.sending}>
          {save.sending ? 'Saving…' : 'Save'}
        </SubmitButton>
        <Button disabled={save.sending} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
