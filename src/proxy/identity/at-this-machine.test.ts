import { expect, test } from 'vitest'
import { ProblemError } from '../problem-error.ts'
import { atThisMachine } from './at-this-machine.ts'

const from = (headers: Record<string, string>) =>
  atThisMachine(new Request('http://127.0.0.1:8787/', { headers })).catch((error: unknown) =>
    error instanceof ProblemError ? error.problem.type : error,
  )

test('a request of this machine’s own is the person at it', async () => {
  expect(await from({})).toBe('local')
  const browser = {
    accept: '*/*',
    'accept-language': 'en',
    'sec-fetch-site': 'same-origin',
    'x-console': '1',
  }
  expect(
    await from({ ...browser, 'user-agent': 'Mozilla/5.0', cookie: 'a=b', origin: 'http://127.0.0.1' }),
  ).toBe('local')
})

test.each([
  'Forwarded',
  'Via',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Forwarded-Port',
  'X-Forwarded-Server',
  'X-Forwarded-Anything',
  'X-Forwarded',
  'X-Real-IP',
  'X-Client-IP',
  'True-Client-IP',
  'X-Original-Host',
  'CDN-Loop',
  'Cf-Ray',
  'Cf-Connecting-Ip',
  'Cf-Visitor',
  'Cf-Warp-Tag-Id',
  'Cf-Access-Jwt-Assertion',
])('a request with %s came through a proxy, though the header be empty', async (name) => {
  expect(await from({ [name]: 'anything' })).toBe('came-through-proxy')
  expect(await from({ [name.toUpperCase()]: '' })).toBe('came-through-proxy')
})
