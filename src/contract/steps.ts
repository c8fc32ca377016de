// Apart from the schemas, so that a screen can list the steps without loading Zod.

/** How many characters a label may have. */
export const LABEL_LIMIT = 80

/** The steps to working traffic that Cloudflare cannot see, so that people confirm them. */
export const STEPS = [
  'loa-sent',
  'cross-connect',
  'addressing',
  'health-checks',
  'routes',
  'partner-checked',
  'activated',
  'bgp',
  'routes-google',
  'routes-cloudflare',
] as const
export type StepName = (typeof STEPS)[number]
