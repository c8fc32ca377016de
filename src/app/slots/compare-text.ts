/** Puts texts in the order of their characters. Not localeCompare, which costs many times as much; what is compared is folded, or ids. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
