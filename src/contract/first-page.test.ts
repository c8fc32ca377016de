import { expect, test } from 'vitest'
import { addressOf, FIRST_PAGES, firstPageOf } from './first-page.ts'

test.each([
  ['/', '', 'list'],
  ['/', '?account=0123', 'list'],
  ['/', '?q=ewr', 'shell'],
  ['/new', '?account=0123', 'new'],
  ['/new', '?kind=direct', 'new-direct'],
  ['/new', '?kind=gcp_partner&account=0123', 'new-gcp_partner'],
  ['/new', '?kind=direct&step=review', 'new-shell'],
  ['/new', '?kind=carrier-pigeon', 'new-shell'],
  ['/orders/1a2b', '', 'shell'],
  ['/activity', '', 'shell'],
])('%s%s begins with the page %s', (path, search, page) => {
  expect(firstPageOf(path, search)).toBe(page)
})

test.each(FIRST_PAGES)('the address of the page %s is answered with it', (page) => {
  const { path, search } = addressOf(page)
  expect(firstPageOf(path, search)).toBe(page)
})
