import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BANDWIDTHS } from './bandwidth.ts'
import { CreateInterconnect } from './create-interconnect.ts'

const GENERATED = 2_000

const HEX_DIGITS = Array.from({ length: 16 }, (_, digit) => digit.toString(16))
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...HEX_DIGITS), minLength: length, maxLength: length })
const blank = fc.constantFrom('', ' ', '\n', '\t ', '\u00a0')
/** As people paste: with blanks around it, now and then in upper case. */
const pasted = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(blank, text, fc.boolean(), blank)
    .map(([before, value, upper, after]) => before + (upper ? value.toUpperCase() : value) + after)

const region = fc.constantFrom('us-central1', 'europe-west3', 'asia-northeast1', 'northamerica-northeast2')
const key = fc
  .tuple(fc.uuid(), region, fc.constantFrom('1', '2', 'any'))
  .map(([random, where, domain]) => `${random}/${where}/${domain}`)

const goodDirect = fc.record(
  {
    account: pasted(hex(32)),
    type: fc.constant('direct'),
    slot_id: pasted(fc.uuid()),
    speed: fc.option(pasted(fc.constantFrom('', '10G', '100G', '400G'))),
  },
  { requiredKeys: ['account', 'type', 'slot_id'] },
)
const goodGcpPartner = fc.record({
  account: pasted(hex(32)),
  type: fc.constant('gcp_partner'),
  bandwidth: fc.constantFrom(...BANDWIDTHS),
  pairing_key: pasted(key),
})
const good = fc.oneof(goodDirect, goodGcpPartner)

const notText = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.string()),
)
const notHex = fc.string().filter((text) => !/^\s*[0-9a-f]{32}\s*$/i.test(text))
const notUuid = fc.oneof(
  fc.string().filter((text) => !/^\s*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\s*$/i.test(text)),
  fc.uuid().map((uuid) => uuid.slice(1)),
  fc.uuid().map((uuid) => `{${uuid}}`),
  fc.uuid().map((uuid) => uuid.replaceAll('-', '')),
)
const notBandwidth = fc.oneof(
  fc.constantFrom('', '25G', '1g', '1G ', '1000M', '100G'),
  fc.string().filter((text) => !BANDWIDTHS.some((bandwidth) => bandwidth === text)),
)
const notKey = fc.oneof(
  fc.string().filter((text) => text.split('/').length !== 3),
  fc.uuid(),
  fc.tuple(fc.uuid(), region).map(([random, where]) => `${random}/1/${where}`),
  fc.tuple(fc.uuid(), region).map(([random, where]) => `${random}/${where}-a/1`),
  fc.tuple(fc.uuid(), region, fc.integer({ min: 3 })).map((parts) => parts.join('/')),
  fc.tuple(fc.uuid(), region).map(([random, where]) => `${random}/${where}/1/`),
)
const notSpeed = fc.constantFrom('10 G', '10G/s', '"10G"', '-1', 'a'.repeat(17), 'zehn–G')
const notKind = fc
  .oneof(fc.constantFrom('', 'Direct', 'gcp', 'aws'), fc.string())
  .filter((text) => text !== 'direct' && text !== 'gcp_partner')

/** What can be wrong with each field of each kind; `undefined` is a field that is missing. */
const BAD_FIELDS = {
  direct: {
    account: fc.oneof(notText, notHex, fc.constantFrom(undefined, null)),
    type: fc.oneof(notText, notKind, fc.constantFrom(undefined, null)),
    slot_id: fc.oneof(notText, notUuid, fc.constantFrom(undefined, null)),
    speed: fc.oneof(notText, notSpeed),
    bandwidth: fc.constantFrom(...BANDWIDTHS),
    pairing_key: key,
  },
  gcp_partner: {
    account: fc.oneof(notText, notHex, fc.constantFrom(undefined, null)),
    type: fc.oneof(notText, notKind, fc.constantFrom(undefined, null)),
    bandwidth: fc.oneof(notText, notBandwidth, fc.constantFrom(undefined, null)),
    pairing_key: fc.oneof(notText, notKey, fc.constantFrom(undefined, null)),
    slot_id: fc.uuid(),
    speed: fc.constantFrom('10G', '', null),
  },
}
const unknownField = fc
  .oneof(fc.constantFrom('name', 'description', 'validate_only', 'constructor', 'toString', ''), fc.string())
  .filter((name) => !(name in BAD_FIELDS.direct) && name !== '__proto__')

function spoilt(body: fc.Arbitrary<object>, badFields: Record<string, fc.Arbitrary<unknown>>) {
  const wrong = Object.entries(badFields).map(([field, value]) =>
    fc.record({ field: fc.constant(field), value }),
  )
  const extra = fc.record({ field: unknownField, value: fc.jsonValue() })
  return fc
    .tuple(body, fc.oneof(...wrong, extra))
    .map(([whole, { field, value }]) => ({ field, body: { ...whole, [field]: value } }))
}

/** The fields that a refusal names. */
function namedFields(body: unknown): PropertyKey[] {
  const parsed = CreateInterconnect.safeParse(body)
  const issues = parsed.error?.issues ?? []
  // Of an unknown field the path leads to the object around it, and `keys` to the field.
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1)))
}

describe('A create body', () => {
  test.each([
    ['direct', spoilt(goodDirect, BAD_FIELDS.direct)],
    ['gcp_partner', spoilt(goodGcpPartner, BAD_FIELDS.gcp_partner)],
  ])('of kind %s with one thing wrong is refused, naming that field', (_kind, bad) => {
    fc.assert(
      fc.property(bad, ({ body, field }) => {
        expect(namedFields(body)).toContain(field)
      }),
      { numRuns: GENERATED },
    )
  })

  test('that is well-formed is accepted, and what comes out goes in again unchanged', () => {
    fc.assert(
      fc.property(good, (body) => {
        const once = CreateInterconnect.parse(body)
        expect(CreateInterconnect.parse(once)).toEqual(once)
        expect(CreateInterconnect.parse(JSON.parse(JSON.stringify(once)))).toStrictEqual(once)
      }),
      { numRuns: GENERATED },
    )
  })

  test('that is no object is refused', () => {
    const notObject = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, undefined, true),
      fc.array(good),
    )
    fc.assert(
      fc.property(notObject, (body) => {
        expect(CreateInterconnect.safeParse(body).success).toBe(false)
      }),
    )
  })

  test('that is refused is so in sentences for people', () => {
    const bad = fc.oneof(
      spoilt(goodDirect, BAD_FIELDS.direct),
      spoilt(goodGcpPartner, BAD_FIELDS.gcp_partner),
    )
    fc.assert(
      fc.property(bad, ({ body }) => {
        const issues = CreateInterconnect.safeParse(body).error?.issues ?? []
        const own = issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ message }) => message)
        expect(own.filter((message) => !/^[A-Z].*[^.]\.$/s.test(message))).toEqual([])
      }),
    )
  })

  test('with the pairing key wrong never repeats a part of it', () => {
    const body = { account: 'a'.repeat(32), type: 'gcp_partner', bandwidth: '1G' }
    const secret = '7e51371e-72a3-40b5-b844-2e3efefaee59'
    for (const pairing_key of [
      secret,
      `${secret}/us-central1/3`,
      `${secret}/us-central1-a/1`,
      `${secret} x/a-b1/1`,
    ]) {
      const { error } = CreateInterconnect.safeParse({ ...body, pairing_key })
      expect(error?.issues.length).toBe(1)
      expect(JSON.stringify(error?.issues)).not.toContain('7e51371e')
    }
  })
})

describe('What a form holds', () => {
  const account = '0123456789ABCDEF0123456789abcdef'
  const slot_id = ' 182BD5E5-6e1a-4fe4-a799-aa6d9a6ab26e\n'

  test.each([undefined, null, '', '  '])('becomes a body without speed when the speed is %j', (speed) => {
    const body = CreateInterconnect.parse({ account, type: 'direct', slot_id, speed })
    expect(body).toStrictEqual({
      account: '0123456789abcdef0123456789abcdef',
      type: 'direct',
      slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
    })
  })

  test('becomes a body with the speed as it was typed, without the blanks around it', () => {
    expect(CreateInterconnect.parse({ account, type: 'direct', slot_id, speed: ' 100G ' })).toHaveProperty(
      'speed',
      '100G',
    )
  })
})
