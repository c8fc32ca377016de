import { expect, test } from 'vitest'
import { withCommas } from './with-commas.ts'

test.each([0, 7, 999, 1000, 12_345, 123_456, 10_000_000, 4_294_967_294])(
  '%i is grouped as English groups it',
  (value) => {
    expect(withCommas(value)).toBe(value.toLocaleString('en'))
  },
)
