import { z } from './zod.ts'

// What the console keeps about an interconnect beside what Cloudflare knows: it is this console's own, and told so.

export { LABEL_LIMIT, STEPS, type StepName } from './steps.ts'
import { LABEL_LIMIT, STEPS } from './steps.ts'

/** A person's own name for an interconnect; blank takes it away. */
export const SetLabel = z.strictObject({
  label: z.string({ error: 'Enter a label.' }).check(
    z.trim(),
    z.refine((label) => label.length <= LABEL_LIMIT, `Use ${LABEL_LIMIT} characters at most.`),
    z.refine((label) => !/\p{Cc}/u.test(label), 'A label is one line, without control characters.'),
  ),
})
export type SetLabel = z.infer<typeof SetLabel>

/** A label as it was given. */
export const Label = z.object({
  interconnect: z.string(),
  label: z.string(),
  actor: z.string(),
  at: z.iso.datetime(),
})
export type Label = z.infer<typeof Label>

/** A step that only people can confirm. */
export const StepNameSchema = z.enum(STEPS, { error: 'There is no such step.' })

export const ConfirmStep = z.strictObject({ done: z.boolean({ error: 'Say whether it is done.' }) })
export type ConfirmStep = z.infer<typeof ConfirmStep>

/** A step that somebody confirmed. */
export const ConfirmedStep = z.object({ step: StepNameSchema, actor: z.string(), at: z.iso.datetime() })
export type ConfirmedStep = z.infer<typeof ConfirmedStep>

/** Removing an interconnect takes its name, typed. */
export const RemoveInterconnect = z.strictObject({
  confirm: z.string({ error: 'Type the interconnect’s name to remove it.' }),
})
export type RemoveInterconnect = z.infer<typeof RemoveInterconnect>

/**
 * The name that a Letter of Authorization is made out to, instead of the account's.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/loa/
 */
export const LoaName = z.string().check(
  z.trim(),
  z.refine((name) => name.length <= 200, 'Use 200 characters at most.'),
  z.refine((name) => !/\p{Cc}/u.test(name), 'The name is one line, without control characters.'),
)
