import type { Account } from '../../contract/account.ts'
import type { Session } from '../../contract/session.ts'

// Who a screen is for as long as nobody knows: it shows what it shows to everybody, and reads nothing.

export const NOBODY: Account = { id: '', name: '' }

export const NO_SESSION: Session = {
  mode: 'live',
  accounts: [],
  actor: '',
  credential: { scheme: 'none', status: 'unknown' },
  writing: 'allowed',
}
