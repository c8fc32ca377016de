import { expect, test } from 'vitest'
import { keptLog } from '../guard-scene.node.ts'
import { loggedSend } from './logged-send.ts'
import { sendByFetch } from './send-by-fetch.ts'

const BASE = 'http://127.0.0.1:9000/client/v4'
const account = '0123456789abcdef0123456789abcdef'
const get = (path: string) => ({ method: 'GET', url: `${BASE}${path}`, headers: {} })
const limits = { maxBytes: 1000, signal: new AbortController().signal }

test('the log is told which call it was and how it was answered, without any id or name', async () => {
  const { lines, log } = keptLog()
  const answer = () => new Response('secret', { status: 404, headers: { 'cf-ray': '8f0000000000abcd-EWR' } })
  const send = loggedSend(
    sendByFetch(async () => answer()),
    BASE,
    log,
  )
  await send(get(`/accounts/${account}/cni/interconnects/my-name/status?limit=100`), limits)
  expect(lines).toEqual([
    {
      level: 'info',
      event: 'upstream',
      method: 'GET',
      call: '/accounts/*/cni/interconnects/*/status',
      status: 404,
      ms: expect.any(Number),
      upstreamRay: '8f0000000000abcd-EWR',
    },
  ])
})

test('a call without an answer is told by its kind, and fails as before', async () => {
  const { lines, log } = keptLog()
  const send = loggedSend(() => Promise.reject(new RangeError('canary')), BASE, log)
  await expect(send(get('/user/tokens/verify'), limits)).rejects.toThrow('canary')
  expect(lines).toMatchObject([{ level: 'warn', call: '/user/tokens/verify', error: 'RangeError' }])
  expect(JSON.stringify(lines)).not.toContain('canary')
})
