import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import type { Cni } from '../../contract/cni.ts'
import { cnisQuery, removeCni } from '../api/cnis.ts'
import { Button, SubmitButton } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { controlClass, Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { nameOf } from './cni-words.ts'
import { useWrite } from './use-write.ts'

interface RemoveCniDialogProps {
  account: string
  cni: Cni
  onClose: () => void
  onRemoved: () => void
}

/** Says what stops, and asks for the conduit name before it is removed. */
export function RemoveCniDialog({ account, cni, onClose, onRemoved }: RemoveCniDialogProps) {
  const inputId = useId()
  const client = useQueryClient()
  const name = nameOf(cni)
  const [confirm, setConfirm] = useState('')
  const [refused, setRefused] = useState(false)
  const { start, sending, problem } = useWrite(
    () => removeCni(account, cni.id),
    async () => {
      const { queryKey } = cnisQuery(account, cni.interconnect)
      // A read that is on its way would bring it back for a moment.
      await client.cancelQueries({ queryKey, exact: true })
      client.setQueryData(
        queryKey,
        (list) => list && { ...list, items: list.items.filter(({ id }) => id !== cni.id) },
      )
      void client.invalidateQueries({ queryKey, exact: true })
      onRemoved()
    },
  )

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const wrong = confirm.trim() !== name.trim()
    setRefused(wrong)
    if (wrong) document.getElementById(inputId)?.focus()
    else start(undefined)
  }

  return (
    <Dialog title={`Remove “${name}”?`} busy={sending} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4 wrap-anywhere">
        <ul className="grid list-disc gap-1.5 pl-5">
          {whatStops(cni).map((consequence) => (
            <li key={consequence}>{consequence}</li>
          ))}
        </ul>
        <Field
          id={inputId}
          label={`Type ${name} to remove it`}
          error={refused ? `Type ${name}, as it stands here.` : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={confirm}
              onChange={(event) => {
                setConfirm(event.target.value)
                setRefused(false)
              }}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={`${controlClass} font-mono`}
            />
          )}
        </Field>
        {problem && <ProblemNotice problem={problem} role="alert" />}
        <DialogActions>
          <SubmitButton variant="danger" disabled={sending}>
            {sending ? 'Removing…' : 'Remove it'}
          </SubmitButton>
          <Button disabled={sending} onClick={onClose}>
            Keep it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function whatStops({ bgp, cust_ip, p2p_ip }: Cni): string[] {
  return [
    ...(bgp
      ? [`The BGP session with AS ${bgp.customer_asn} ends, and with it every route that it exchanges.`]
      : []),
    cust_ip && p2p_ip
      ? `The addresses ${cust_ip} and ${p2p_ip} go back to Cloudflare; a new one may get others.`
      : 'Its addresses go back to Cloudflare; a new one may get others.',
    'Static routes and health checks in Magic WAN or Magic Transit that use this conduit stop working.',
    'The interconnect itself stays. This cannot be undone, and it is recorded under your name.',
  ]
}
