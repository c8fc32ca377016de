/** Where everything of one account lives in the proxy's API. */
export function accountPath(account: string): string {
  return `/api/accounts/${encodeURIComponent(account)}`
}

/** A list that the proxy has read to its end; `checkedAt` is when Cloudflare told it (ISO 8601, UTC). */
export interface Checked<Item> {
  items: Item[]
  checkedAt: string
}
