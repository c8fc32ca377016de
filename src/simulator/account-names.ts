import type { Account } from '../contract/account.ts'
import { createRandom } from './random.ts'

/** The accounts that a user's token sees. */
export const LISTED_ACCOUNTS: readonly Account[] = [
  { id: '0123456789abcdef0123456789abcdef', name: 'Acme Networks' },
  { id: 'fedcba9876543210fedcba9876543210', name: 'Globex Logistics' },
]

const FIRST = ['Northwind', 'Contoso', 'Fabrikam', 'Initech', 'Umbra', 'Meridian', 'Halcyon', 'Borealis']
const SECOND = ['Freight', 'Health', 'Media', 'Robotics', 'Energy', 'Retail', 'Payments', 'Airways']

/** The name of an account; every id has one, always the same. */
export function accountName(id: string): string {
  const listed = LISTED_ACCOUNTS.find((account) => account.id === id)
  if (listed) return listed.name
  const random = createRandom(`name of ${id}`)
  return `${FIRST[random.below(FIRST.length)]} ${SECOND[random.below(SECOND.length)]}`
}
