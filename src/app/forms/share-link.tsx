import { useSearchParams } from 'wouter'
import { useAccount } from '../shell/account.tsx'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { linkToForm, type SharedInput } from './prefill.ts'

/** Hands the form over to somebody else, such as the one who has the pairing key. */
export function ShareLink({ input }: { input: SharedInput }) {
  const { account } = useAccount()
  const [search] = useSearchParams()
  const link = linkToForm(account.id, input, search.get('pair'))
  return (
    <Card title="Share">
      <p className="mb-3 text-small text-ink-soft">
        {input.kind === 'gcp_partner'
          ? 'A link to this form with what it says so far, but never with the pairing key: whoever opens it pastes their own.'
          : 'A link to this form with what it says so far.'}
      </p>
      <CopyButton text={() => `${location.origin}${link}`} label="Copy link to this form" />
    </Card>
  )
}
