import { BANDWIDTHS } from './bandwidths.ts'
import { z } from './zod.ts'

/** One of the twelve {@link BANDWIDTHS}. */
export const Bandwidth = z.enum(BANDWIDTHS, {
  error: (issue) =>
    issue.input === '' || issue.input === undefined
      ? 'Choose a bandwidth.'
      : `Choose one of the bandwidths on the list: ${BANDWIDTHS.join(', ')}.`,
})
export type Bandwidth = z.infer<typeof Bandwidth>

export { BANDWIDTHS, inWords } from './bandwidths.ts'
