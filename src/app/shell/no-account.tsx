import { Link } from 'wouter'
import type { Account } from '../../contract/account.ts'
import { Mono } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from './page.tsx'
import { shortId } from './resolve-account.ts'

interface NoAccountProps {
  why: 'none' | 'malformed' | 'foreign'
  asked: string | null
  accounts: Account[]
}

/** Stands where a screen would be whose account is not one that the console acts for. */
export function NoAccount({ why, asked, accounts }: NoAccountProps) {
  return (
    <Page title="No such account here">
      <Notice tone="bad" title={titles[why]}>
        {asked?.trim() && (
          <p>
            The address names <Mono>{asked.slice(0, 64)}</Mono>.
          </p>
        )}
        <p>{advice[why]}</p>
        {accounts.length > 0 && (
          <ul className="pt-1">
            {accounts.map(({ id, name }) => (
              <li key={id} className="py-1">
                <Link href={`/?account=${id}`} className="link">
                  {name} ({shortId(id)})
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </Page>
  )
}

const titles = {
  none: 'The credential reaches no account',
  malformed: 'That is not an account id',
  foreign: 'This console does not act for that account',
}

const advice = {
  none: 'Whoever runs the console can name one in CLOUDFLARE_ACCOUNT_ID, or give the API token access to one.',
  malformed:
    'An account id is 32 characters, 0–9 and a–f, as the Cloudflare dashboard shows it. Choose an account:',
  foreign: 'Nothing was asked of Cloudflare. Choose one of the accounts that the console was set up for:',
}
