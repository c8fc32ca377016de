import { useAccount } from '../shell/account.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'

/** On the page of its order: the way to where everything else is done with an interconnect. */
export function OwnPage({ name }: { name: string }) {
  const { href } = useAccount()
  return (
    <Card title="BGP, addressing and removal">
      <p className="mb-4 text-ink-soft">The interconnect has a page of its own, for as long as it exists.</p>
      <ButtonLink href={href(`/interconnects/${encodeURIComponent(name)}`)}>
        Open the interconnect’s page
      </ButtonLink>
    </Card>
  )
}
