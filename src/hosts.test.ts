import { expect, test } from 'vitest'
import { hostsOnWorkers } from './hosts.ts'

test.each([
  ['https://interconnect-console.acme.workers.dev/', ['interconnect-console.acme.workers.dev']],
  ['http://127.0.0.1:8787/', ['127.0.0.1:8787']],
  ['http://localhost:8787/', ['localhost:8787']],
  ['https://console.example.com/', []],
  ['http://rebinding.example:8787/', []],
  ['https://workers.dev.example.com/', []],
  ['https://notworkers.dev/', []],
])('a demo without a public address answers at %s under %j', (url, hosts) => {
  expect(hostsOnWorkers({}, new URL(url))).toEqual(hosts)
})

test.each([
  'https://console.example.com/',
  'https://interconnect-console.acme.workers.dev/',
  'http://127.0.0.1:8787/',
])('with a public address that is its one name, whatever name %s has', (url) => {
  const publicUrl = 'https://console.example.com'
  expect(hostsOnWorkers({ publicUrl }, new URL(url))).toEqual(['console.example.com'])
})
