import { type Context, Hono } from 'hono'
import { z } from '../contract/zod.ts'
import { LISTED_ACCOUNTS } from './account-names.ts'
import { authorise } from './credentials.ts'
import { CODES, enveloped, refuse, wrongMethod } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { queryOf } from './query.ts'

const Whole = z.pipe(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), z.transform(Number))
const AccountQuery = z.object({ page: z.optional(Whole), per_page: z.optional(Whole) })

/** The part of a path that names an account; any other id is no route, as at Cloudflare's gateway. */
export const ACCOUNT = '/accounts/:account{[0-9a-f]{32}}'

/** The credential's own side of the API: which accounts it sees and whether it is alive. */
export const accounts = new Hono<SimulatorEnv>()

// https://developers.cloudflare.com/api/resources/accounts/methods/list/
accounts.get('/accounts', authorise, (context) => {
  if (context.var.caller.accountOwned) {
    const message = 'List accounts endpoint does not support account owned tokens.'
    return refuse(context, 400, { code: CODES.accountOwnedToken, message })
  }
  const query = queryOf(context, AccountQuery)
  if (query instanceof Response) return query
  const { page = 1, per_page = 20 } = query
  const result = LISTED_ACCOUNTS.slice((page - 1) * per_page, page * per_page)
  const total = LISTED_ACCOUNTS.length
  return enveloped(context, result, {
    result_info: {
      page,
      per_page,
      count: result.length,
      total_count: total,
      total_pages: Math.ceil(total / per_page),
    },
  })
})

/** A token is verified only where it belongs: a user's with the user, an account's with the account. */
function verify(owner: 'user' | 'account') {
  return (context: Context<SimulatorEnv>) => {
    const { scheme, accountOwned, status } = context.var.caller
    if (scheme === 'key') {
      return refuse(context, 400, { code: CODES.invalidHeaders, message: 'Invalid request headers' })
    }
    if (accountOwned !== (owner === 'account')) {
      return refuse(context, 401, { code: CODES.invalidToken, message: 'Invalid API Token' })
    }
    return enveloped(context, { id: 'de000000000000000000000000000001', status })
  }
}

// https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/
accounts.get('/user/tokens/verify', verify('user'))

// https://developers.cloudflare.com/api/resources/accounts/subresources/tokens/methods/verify/
accounts.get(`${ACCOUNT}/tokens/verify`, verify('account'))

for (const path of ['/accounts', '/user/tokens/verify', `${ACCOUNT}/tokens/verify`]) {
  accounts.all(path, wrongMethod)
}
