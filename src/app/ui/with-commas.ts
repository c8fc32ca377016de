/**
 * A whole number as people read it: `10,000`. Not by Intl, whose first use on a page takes longer than all that the page’s
 * script begins with.
 */
export function withCommas(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
