import { useQueryClient } from '@tanstack/react-query'
import type { Cni } from '../../contract/cni.ts'
import { cnisQuery, removeCni } from '../api/cnis.ts'
import { Dialog } from '../ui/dialog.tsx'
import { IrreversibleForm } from '../ui/irreversible-form.tsx'
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
  const client = useQueryClient()
  const name = nameOf(cni)
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

  return (
    <Dialog title={`Remove “${name}”?`} busy={sending} onClose={onClose}>
      <IrreversibleForm
        consequences={whatStops(cni)}
        typed={{
          name,
          label: `Type ${name} to remove it`,
          mismatch: `Type ${name}, as it stands here.`,
        }}
        problem={problem}
        busy={sending}
        words={{ confirm: 'Remove it', busy: 'Removing…', cancel: 'Keep it' }}
        onConfirm={() => start(undefined)}
        onCancel={onClose}
      />
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
