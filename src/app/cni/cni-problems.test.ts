import { expect, test } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import { cniProblems, errorsByField } from './cni-problems.ts'

const prefixes = ['10.0.0.0/8', '192.0.2.1/24']

test.each([
  ['/magic/conduit_name', { conduit_name: 'Wrong.' }],
  ['/magic/mtu', { mtu: 'Wrong.' }],
  ['/bgp/customer_asn', { customer_asn: 'Wrong.' }],
  ['/bgp/extra_prefixes', { extra_prefixes: 'Wrong.' }],
  ['/bgp/extra_prefixes/1', { extra_prefixes: '192.0.2.1/24: Wrong.' }],
  ['/bgp/extra_prefixes/7', { extra_prefixes: 'Wrong.' }],
  ['/bgp/md5_key', { md5_key: 'Wrong.' }],
])('an error at %s is said at its field', (pointer, fields) => {
  expect(errorsByField([{ pointer, detail: 'Wrong.' }], prefixes)).toEqual({ fields, elsewhere: [] })
})

test.each(['', '/account', '/bgp', '/magic/colour', '/bgp/colour'])(
  'an error at “%s” is said for the form as a whole',
  (pointer) => {
    const error = { pointer, detail: 'Wrong.' }
    expect(errorsByField([error], prefixes)).toEqual({ fields: {}, elsewhere: [error] })
  },
)

test('of several errors about one field the first is said, and how many more there are', () => {
  const errors = [0, 1].map((index) => ({ pointer: `/bgp/extra_prefixes/${index}`, detail: 'Wrong.' }))
  expect(errorsByField(errors, prefixes).fields).toEqual({
    extra_prefixes: '10.0.0.0/8: Wrong. (And 1 more.)',
  })
})

test('a prefix that a message names is not named twice', () => {
  const error = { pointer: '/bgp/extra_prefixes/0', detail: '10.0.0.0/8 is listed twice.' }
  expect(errorsByField([error], prefixes).fields.extra_prefixes).toBe('10.0.0.0/8 is listed twice.')
})

test('what the fields say is not said again above them', () => {
  const problem: Problem = {
    type: 'upstream-refused',
    title: 'Cloudflare refused it',
    status: 400,
    detail: 'Nothing was created.',
    errors: [{ pointer: '/bgp/customer_asn', detail: 'Not yours.' }],
  }
  const { fields, rest } = cniProblems(problem, [])
  expect(fields).toEqual({ customer_asn: 'Not yours.' })
  expect(rest).not.toHaveProperty('errors')
})
