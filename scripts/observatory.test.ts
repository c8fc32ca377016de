import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningConsole, startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { SECURITY_HEADERS } from '../src/proxy/headers.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { observatory } from './observatory.ts'

let running: RunningConsole
beforeAll(async () => {
  if (!buildWhenStale()) throw new Error('There is no application to look at.')
  running = await startConsole(readConfig({ DEMO: '1', PORT: '0' }), { report: console.error })
}, 60_000)
afterAll(() => running.close())

test('the console earns 130 points at least by MDN’s HTTP Observatory', async () => {
  const response = await fetch(`${running.url}/`)
  const { score, findings } = observatory({ headers: response.headers, html: await response.text() })
  expect(findings.filter(({ points }) => points < 0)).toEqual([])
  expect(score).toBeGreaterThanOrEqual(130)
})

describe('its rules', () => {
  const good = { ...SECURITY_HEADERS }
  const page = '<script type="module" src="/assets/main.js"></script>'
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name))
  const csp = (policy: string) => ({ ...good, 'content-security-policy': policy })

  const cases: [string, Record<string, string>, number, string?][] = [
    ['all as it should be', good, 130],
    ['integrity of every script', good, 135, '<script src="/a.js" integrity="sha256-x"></script>'],
    ['no policy: no frame-ancestors either', without('content-security-policy'), 55],
    ['a policy without default-src none', csp("default-src 'self'; frame-ancestors 'none'"), 125],
    ['inline scripts', csp("default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'"), 80],
    ['eval', csp("default-src 'none'; script-src 'unsafe-eval'; frame-ancestors 'none'"), 110],
    ['scripts from anywhere', csp("default-src 'none'; script-src https:; frame-ancestors 'none'"), 80],
    ['images in the clear', csp("default-src 'none'; img-src http://a.example; frame-ancestors 'none'"), 110],
    ['inline styles', csp("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"), 120],
    ['a policy that lets others frame it', csp("default-src 'none'"), 80],
    ['no transport security', without('strict-transport-security'), 80],
    ['a month of transport security', { ...good, 'strict-transport-security': 'max-age=2592000' }, 120],
    ['sniffing', without('x-content-type-options'), 125],
    ['no referrer policy', without('referrer-policy'), 125],
    ['an unsafe referrer policy', { ...good, 'referrer-policy': 'unsafe-url' }, 120],
    ['no resource policy', without('cross-origin-resource-policy'), 120],
    ['a resource policy for everybody', { ...good, 'cross-origin-resource-policy': 'cross-origin' }, 120],
    [
      'answers for other origins, with credentials',
      { ...good, 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' },
      50,
    ],
    ['a session cookie in the clear', { ...good, 'set-cookie': 'a=b' }, 60],
    ['a session cookie for scripts', { ...good, 'set-cookie': 'a=b; Secure' }, 70],
    [
      'a session cookie as it should be',
      { ...good, 'set-cookie': 'a=b; Secure; HttpOnly; SameSite=Strict' },
      135,
    ],
    ['scripts from elsewhere', good, 50, '<script src="https://cdn.example/a.js"></script>'],
  ]
  test.each(cases)('with %s come to %j: %i points', (_name, headers, points, html = page) => {
    expect(observatory({ headers: new Headers(headers), html }).score).toBe(points)
  })
})
