import { Account, AccountTag } from './account.ts'
import { z } from './zod.ts'

/**
 * The credential that the proxy holds, never the credential itself. `status` is upstream's word, `unknown` where it has
 * none, or `refused` where it does not take the token. `expiresAt` is there when it does expire; `reaches` are the accounts
 * that upstream itself names for it.
 */
export const Credential = z.object({
  scheme: z.enum(['token', 'key', 'none']),
  status: z.string(),
  expiresAt: z.optional(z.iso.datetime()),
  reaches: z.optional(z.array(AccountTag)),
})

/** Whether who is here may change anything, and why not: nobody may, or who is here is none of the operators. */
export const Writing = z.enum(['allowed', 'read-only', 'not-operator'])
export type Writing = z.infer<typeof Writing>

/** Who is here, for whom the console may act, and whether anything is real. */
export const Session = z.object({
  mode: z.enum(['demo', 'live']),
  accounts: z.array(Account),
  actor: z.string(),
  credential: Credential,
  writing: Writing,
})
export type Session = z.infer<typeof Session>
