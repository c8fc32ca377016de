import type { Cni } from '../../contract/cni.ts'
import { prefixOf, written } from '../../contract/prefixes.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Mono } from '../ui/facts.tsx'

/** The addresses of both ends of the link, each to copy into a router. */
export function LinkEnds({ cni: { cust_ip, p2p_ip } }: { cni: Cni }) {
  if (!cust_ip && !p2p_ip) {
    return (
      <p className="rounded-control border border-dashed border-line-strong px-3.5 py-3 text-small text-ink-soft">
        Cloudflare has not assigned the addresses yet. They show here as soon as it has.
      </p>
    )
  }
  const network = networkOf(cust_ip, p2p_ip)
  return (
    <div className="rounded-control border border-line bg-sunken px-3.5 py-3">
      <p className="mb-2 text-small text-ink-soft">
        Addresses of the link{network && <>, from {<Mono>{network}</Mono>}</>}
      </p>
      <dl className="grid gap-3 @lg:grid-cols-2 @lg:gap-5">
        <End whose="Your end" what="your address" address={cust_ip} />
        <End whose="Cloudflare’s end" what="Cloudflare’s address" address={p2p_ip} />
      </dl>
    </div>
  )
}

interface EndProps {
  whose: string
  what: string
  address: string | undefined
}

function End({ whose, what, address }: EndProps) {
  return (
    <div>
      <dt className="text-small font-semibold">{whose}</dt>
      <dd className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        {address ? (
          <>
            <span className="text-lead wrap-anywhere">
              <Mono>{address}</Mono>
            </span>
            <CopyButton text={address} label="Copy" what={what} />
          </>
        ) : (
          <span className="text-ink-soft">not assigned yet</span>
        )}
      </dd>
    </div>
  )
}

/** The network that both ends lie in; undefined where they do not share one. */
function networkOf(cust: string | undefined, p2p: string | undefined): string | undefined {
  const mine = prefixOf(cust ?? '')
  const theirs = prefixOf(p2p ?? '')
  const same = mine && theirs && mine.network === theirs.network && mine.length === theirs.length
  return same ? written(mine) : undefined
}
