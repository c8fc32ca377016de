import { describe, expect, test } from 'vitest'
import { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { SCENARIOS } from '../../simulator/scenarios.ts'
import { sentinelOf } from '../../simulator/sentinels.ts'
import { directBody, gcpPartnerBody } from '../forms/create-body.ts'
import { scenarioInput } from './scenario-input.ts'

const account = '1'.repeat(32)
const played = SCENARIOS.flatMap((scenario) =>
  scenario.kinds.map((kind) => ({ scenario, kind, code: scenario.code })),
)

describe('the input of a scenario', () => {
  test.each(played)('brings $code about for $kind', ({ scenario, kind, code }) => {
    const { parameters, pairingKey = '' } = scenarioInput(scenario, kind)
    const body =
      kind === 'direct'
        ? directBody(account, { slot_id: parameters['slot_id'] ?? '', speed: '' })
        : gcpPartnerBody(account, { pairing_key: pairingKey, bandwidth: parameters['bandwidth'] ?? '' })
    expect(sentinelOf(CreateInterconnect.parse(body))).toBe(code)
  })

  test.each(played)('is another one each time: $code, $kind', ({ scenario, kind }) => {
    expect(scenarioInput(scenario, kind)).not.toEqual(scenarioInput(scenario, kind))
  })

  test.each(played)(
    'has no pairing key among what goes into the address: $code, $kind',
    ({ scenario, kind }) => {
      const { parameters } = scenarioInput(scenario, kind)
      expect(Object.keys(parameters)).toEqual(kind === 'direct' ? ['kind', 'slot_id'] : ['kind', 'bandwidth'])
      expect(Object.values(parameters).join()).not.toContain('/')
    },
  )
})
