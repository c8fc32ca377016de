import { z } from './zod.ts'

/**
 * A Cloudflare account tag: 32 hexadecimal characters, lower-cased so that one account has one name.
 * @see https://developers.cloudflare.com/fundamentals/account/find-account-and-zone-ids/
 */
export const AccountTag = z
  .string({ error: 'Name the Cloudflare account.' })
  .check(
    z.trim(),
    z.toLowerCase(),
    z.regex(
      /^[0-9a-f]{32}$/,
      'An account id is 32 characters, 0–9 and a–f, as the Cloudflare dashboard shows it.',
    ),
  )
export type AccountTag = z.infer<typeof AccountTag>

/** An account that the console may act for; `name` falls back to the id where upstream does not tell it. */
export const Account = z.object({ id: AccountTag, name: z.string() })
export type Account = z.infer<typeof Account>
