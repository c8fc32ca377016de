import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { ButtonLink } from '../ui/button.tsx'

/** For an address that is none of the console's. */
export function NotFoundPage() {
  const { href } = useAccount()
  return (
    <Page
      title="There is nothing here"
      lead="This address is not one of the console’s. It may have been mistyped."
    >
      <ButtonLink href={href('/')}>All interconnects</ButtonLink>
    </Page>
  )
}
