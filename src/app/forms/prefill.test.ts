import { assert, property, stringMatching, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeKey } from '../../contract/pairing-key-text.ts'
import { withoutPairingKey } from './key-in-address.ts'
import { linkToForm, prefillOf, withoutPrefill } from './prefill.ts'

const slot = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'

describe('a link to the form', () => {
  test('can choose the kind and fill in each kind’s fields', () => {
    expect(prefillOf(new URLSearchParams('kind=gcp_partner&bandwidth=1G'))).toEqual({
      kind: 'gcp_partner',
      direct: {},
      gcp_partner: { bandwidth: '1G' },
    })
    expect(prefillOf(new URLSearchParams(`kind=direct&slot_id=${slot}&speed=10G`))).toEqual({
      kind: 'direct',
      direct: { slot_id: slot, speed: '10G' },
      gcp_partner: {},
    })
  })

  test('with an unknown kind or bandwidth chooses neither', () => {
    expect(prefillOf(new URLSearchParams('kind=vxc&bandwidth=3G'))).toEqual({
      kind: undefined,
      direct: {},
      gcp_partner: {},
    })
  })

  test('keeps kind, account and step once its fields were taken over', () => {
    const rest = withoutPrefill(
      new URLSearchParams(`account=a&kind=direct&slot_id=${slot}&speed=10G&step=review`),
    )
    expect(rest.toString()).toBe('account=a&kind=direct&step=review')
  })
})

describe('a pairing key in the address', () => {
  test.each([
    ['under its own name', 'kind=gcp_partner&pairing_key=abc'],
    ['in another spelling of it', 'pairingKey=7e51371e&kind=gcp_partner'],
    ['under any name, by its form', 'kind=gcp_partner&x=7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2'],
    [
      'in quotes and over two lines',
      `kind=gcp_partner&x=${encodeURIComponent('“7e51371e-72a3-40b5-b844-2e3efefaee59/\n us-central1/2”')}`,
    ],
  ])('is removed %s', (_, search) => {
    expect(withoutPairingKey(new URLSearchParams(search))?.toString()).toBe('kind=gcp_partner')
  })

  test('is removed wherever one may be found', () => {
    const part = stringMatching(/^[\w\s"'“”.,:\u200b-]{1,40}$/)
    const text = tuple(part, part, part).map((parts) => parts.join('/'))
    assert(
      property(text.filter(mayBeKey), (key) => {
        expect(withoutPairingKey(new URLSearchParams({ kind: 'direct', text: key }))?.toString()).toBe(
          'kind=direct',
        )
      }),
    )
  })

  test('is not seen where there is none', () => {
    expect(withoutPairingKey(new URLSearchParams('kind=gcp_partner&bandwidth=1G&q=a/b'))).toBeUndefined()
  })
})

describe('a link to a form that is filled in', () => {
  test.each([
    [
      { kind: 'direct', slot_id: ` ${slot} `, speed: '' } as const,
      { direct: { slot_id: slot }, gcp_partner: {} },
    ],
    [
      { kind: 'direct', slot_id: slot, speed: '10G' } as const,
      { direct: { slot_id: slot, speed: '10G' }, gcp_partner: {} },
    ],
    [{ kind: 'gcp_partner', bandwidth: '1G' } as const, { direct: {}, gcp_partner: { bandwidth: '1G' } }],
    [{ kind: 'gcp_partner', bandwidth: '' } as const, { direct: {}, gcp_partner: {} }],
  ])('fills another one in the same: %j', (input, prefill) => {
    const link = new URL(linkToForm('a', input, 'icon-1/x'), 'http://localhost')
    expect(prefillOf(link.searchParams)).toEqual({ kind: input.kind, ...prefill })
    expect(link.searchParams.get('account')).toBe('a')
    expect(link.searchParams.get('pair')).toBe('icon-1/x')
  })

  test('carries no pairing key, not even one that is in the wrong field', () => {
    const key = ' "7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2"'
    expect(linkToForm('a', { kind: 'direct', slot_id: key, speed: key }, null)).toBe(
      '/new?account=a&kind=direct',
    )
    // Nor does a whole input that is handed over as it is.
    const input = { kind: 'gcp_partner', bandwidth: '1G', pairing_key: key } as const
    expect(linkToForm('a', input, null)).toBe('/new?account=a&kind=gcp_partner&bandwidth=1G')
  })
})
