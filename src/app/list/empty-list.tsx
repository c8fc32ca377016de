import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { CloudIcon, PortIcon } from '../ui/kind-icons.tsx'

/** The start of the guide, where there is nothing to list. */
export function EmptyList() {
  const { account, href, startNewOrder } = useAccount()
  return (
    <div className="rounded-card border border-dashed border-line-strong bg-surface px-6 py-12 text-center">
      <p className="mx-auto mb-3 flex w-max gap-3 text-accent">
        <PortIcon className="size-8" />
        <CloudIcon className="size-8" />
      </p>
      <h2 className="text-lead font-semibold">No interconnects yet</h2>
      <p className="mx-auto mt-1 mb-6 max-w-[52ch] text-ink-soft">
        {account.name} has no interconnect. Connect your cage in a facility, or your network in Google Cloud,
        straight to Cloudflare.
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink href={href('/new', { kind: 'direct' })} variant="primary" onClick={startNewOrder}>
          Order a physical port
        </ButtonLink>
        <ButtonLink href={href('/new', { kind: 'gcp_partner' })} onClick={startNewOrder}>
          Connect Google Cloud
        </ButtonLink>
      </div>
    </div>
  )
}
