/** The value in the middle. @throws RangeError where there is none */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** @param part from 0 to 100. @throws RangeError where there is no value */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))]
  if (value === undefined) throw new RangeError('There is nothing to take the median of.')
  return value
}

/** How many times as much it is, by the median of the ratios in each round. */
export function medianRatio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? Number.NaN)))
}
