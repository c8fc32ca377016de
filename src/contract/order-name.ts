// Apart from the schemas, so that a screen can say it without loading Zod.

/** The short name of an order, to be read out and typed: `order-1a2b3c4d`. @param id the order's id, a UUID */
export function shortName(id: string): string {
  return `order-${id.slice(0, 8)}`
}

/** For how many days an order that was given up is watched for a late match. */
export const WATCHED_DAYS = 7
