import { useQuery } from '@tanstack/react-query'
import type { Interconnect } from '../../contract/interconnect.ts'
import { interconnectsQuery, statusQuery } from '../api/interconnects.ts'
import { describe } from '../interconnect/describe.ts'
import { StatusChip } from '../interconnect/status-chip.tsx'
import { useAccount } from '../shell/account.tsx'
import { Button } from '../ui/button.tsx'
import { Mono } from '../ui/facts.tsx'
import { PlugIcon } from '../ui/kind-icons.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { PanelPart } from './panel-part.tsx'
import { usePlugFibre } from './use-plug-fibre.ts'

/** The fibre of every physical port of the account, to be plugged in and out. */
export function Fibres() {
  const { account } = useAccount()
  const list = useQuery(interconnectsQuery(account.id))
  const ports = list.data?.items.filter(({ type }) => type === 'direct')
  return (
    <PanelPart title="Fibres">
      {list.isPending && <Skeleton className="w-40" />}
      {list.error && <ProblemNotice problem={list.error.problem} title="The ports could not be read" />}
      {ports?.length === 0 && <p className="text-small text-ink-soft">This account has no physical port.</p>}
      <ul className="grid gap-3">
        {ports?.map((port) => (
          <Fibre key={port.name} account={account.id} port={port} />
        ))}
      </ul>
    </PanelPart>
  )
}

function Fibre({ account, port }: { account: string; port: Interconnect }) {
  const { name } = port
  const status = useQuery(statusQuery(account, name))
  const move = usePlugFibre(account, name)
  const isLit = status.data?.state === 'Healthy'
  return (
    <li className="grid gap-1.5">
      <p className="wrap-anywhere">
        <Mono>{name}</Mono> <span className="text-small text-ink-soft">{describe(port).site}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button size="small" disabled={!status.data || move.isPending} onClick={() => move.mutate(!isLit)}>
          <PlugIcon className="size-4" />
          <span>
            {isLit ? 'Unplug' : 'Plug in'}
            <span className="sr-only"> the fibre of {name}</span>
          </span>
        </Button>
        {status.data && <StatusChip state={status.data.state} />}
      </div>
      {move.error && <ProblemNotice problem={move.error.problem} role="alert" />}
    </li>
  )
}
