import { expect, test } from 'vitest'
import { keptLog } from '../guard-scene.node.ts'
import { loggedUpstream } from './logged-upstream.ts'

const BASE = 'http://127.0.0.1:9000/client/v4'
const account = '0123456789abcdef0123456789abcdef'

test('the log is told which call it was and how it was answered, without any id or name', async () => {
  const { lines, log } = keptLog()
  const answer = () => new Response('secret', { status: 404, headers: { 'cf-ray': '8f0000000000abcd-EWR' } })
  const upstream = loggedUpstream(async () => answer(), BASE, log)
  await upstream(new Request(`${BASE}/accounts/${account}/cni/interconnects/my-name/status?limit=100`))
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
  const upstream = loggedUpstream(() => Promise.reject(new RangeError('canary')), BASE, log)
  await expect(upstream(new Request(`${BASE}/user/tokens/verify`))).rejects.toThrow('canary')
  expect(lines).toMatchObject([{ level: 'warn', call: '/user/tokens/verify', error: 'RangeError' }])
  expect(JSON.stringify(lines)).not.toContain('canary')
})
