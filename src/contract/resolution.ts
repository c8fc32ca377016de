import { z } from './zod.ts'

/**
 * How a person settles an order whose outcome nobody told: by adopting the interconnect that it created, or by giving it
 * up. `confirm` is the order's short name, typed, where giving up asks for it.
 */
export const Resolution = z.discriminatedUnion(
  'action',
  [
    z.strictObject({
      action: z.literal('adopt'),
      interconnect: z
        .string({ error: 'Name the interconnect to adopt.' })
        .check(z.minLength(1, 'Name the interconnect to adopt.')),
    }),
    z.strictObject({ action: z.literal('give-up'), confirm: z.optional(z.string()) }),
  ],
  { error: 'Say how to settle the order: action is adopt or give-up.' },
)
export type Resolution = z.infer<typeof Resolution>

export { shortName } from './order-name.ts'
