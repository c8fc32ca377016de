import { expect, test } from 'vitest'
import { STATES } from '../../contract/states.ts'
import { checklistFor } from './checklist.ts'
import { lookOf } from './status-look.ts'
import { wordsFor } from './status-words.ts'

test('each state has the word that Cloudflare’s dashboard has for it', () => {
  expect(STATES.map((state) => [state, wordsFor(state)?.dashboard])).toEqual([
    ['Pending', 'Pending'],
    ['Healthy', 'Active'],
    ['Down', 'Unhealthy'],
    ['Unhealthy', 'Unhealthy'],
  ])
})

test('a state that nobody has seen is neutral, and nothing is said of it', () => {
  expect(lookOf('Degraded').tone).toBe('neutral')
  expect(wordsFor('Degraded')).toBeUndefined()
  expect(checklistFor('direct', 'Degraded')).toEqual([])
})

test('what to check is said where there is a fault, and only there', () => {
  expect(checklistFor('direct', 'Pending')).toEqual([])
  expect(checklistFor('gcp_partner', 'Healthy')).toEqual([])
  expect(checklistFor('direct', 'Unhealthy')).toEqual(checklistFor('direct', 'Down'))
  expect(checklistFor('direct', 'Down').join(' ')).toMatch(/RX and TX.*10GBASE-LR.*100GBASE-LR4.*−20 dBm/)
  expect(checklistFor('gcp_partner', 'Down').join(' ')).toMatch(
    /Partner’s name.*Activation.*Attachment state/,
  )
})
