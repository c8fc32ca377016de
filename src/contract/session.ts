import { Account } from './account.ts'
import { z } from './zod.ts'

/** The credential that the proxy holds, never the credential itself. `status` is upstream's word, or `unknown`. */
export const Credential = z.object({
  scheme: z.enum(['token', 'key', 'none']),
  status: z.string(),
})

/** Who is here, for whom the console may act, and whether anything is real. */
export const Session = z.object({
  mode: z.enum(['demo', 'live']),
  accounts: z.array(Account),
  actor: z.string(),
  credential: Credential,
})
export type Session = z.infer<typeof Session>
