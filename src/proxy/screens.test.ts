import { expect, test } from 'vitest'
import { isScreen } from './screens.ts'

test.each(['/', '/new', '/activity', '/orders/4f1c', '/interconnects/icon-ewr-1', '/interconnects/a%2Fb'])(
  '%s is a screen',
  (path) => {
    expect(isScreen(path)).toBe(true)
  },
)

test.each([
  '',
  '/new/',
  '/news',
  '/activity/',
  '/orders',
  '/orders/',
  '/orders/a/b',
  '/interconnects/a/loa',
  '/index.html',
  '/api/session',
  '//',
  '/interconnects/..',
  '/interconnects/..%2fapi',
  '/interconnects/%252e%252e%252f',
  '/orders/.%2e%5c',
  '/orders/a%00',
  '/orders/%c0%ae',
  '/orders/%',
])('%s is none', (path) => {
  expect(isScreen(path)).toBe(false)
})
