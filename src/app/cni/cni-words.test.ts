import { describe, expect, test } from 'vitest'
import type { Cni, CniCreation } from '../../contract/cni.ts'
import { modeInWords, shownCreations } from './cni-words.ts'

function creation(conduit_name: string, state: CniCreation['state'], minute = 0): CniCreation {
  const createdAt = new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString()
  return {
    id: `${conduit_name}-${minute}`,
    interconnect: 'icon-1',
    conduit_name,
    state,
    actor: 'local',
    createdAt,
    updatedAt: createdAt,
  }
}

/** One that was given up, and of which this CNI may come. */
function turnedUp(conduit_name: string, cni: string): CniCreation {
  return { ...creation(conduit_name, 'abandoned'), cni }
}

function cni(conduit_name: string): Cni {
  return {
    id: conduit_name,
    interconnect: 'icon-1',
    magic: { conduit_name, description: '', mtu: 1500 },
    version: 'v1',
  }
}

describe('the attempts that still say something', () => {
  test.each<[string, CniCreation[], Cni[], string[]]>([
    ['an open one, always', [creation('a', 'unknown')], [cni('a')], ['a-0']],
    ['one on its way', [creation('a', 'sending')], [], ['a-0']],
    ['none that is created: it is on the list', [creation('a', 'created')], [], []],
    ['one that came to nothing', [creation('a', 'rejected')], [cni('b')], ['a-0']],
    ['not where another try made it', [creation('a', 'rejected')], [cni('a')], []],
    ['the newest try only', [creation('a', 'rejected', 1), creation('a', 'abandoned', 2)], [], ['a-2']],
    ['one that was given up, although what turned up is there', [turnedUp('a', 'a')], [cni('a')], ['a-0']],
    ['not once what turned up is gone', [turnedUp('a', 'a-other')], [cni('a')], []],
    [
      'not the one before an open one',
      [creation('a', 'rejected', 1), creation('a', 'sending', 2)],
      [],
      ['a-2'],
    ],
  ])('%s', (_, creations, items, ids) => {
    expect(shownCreations(creations, items).map(({ id }) => id)).toEqual(ids)
  })
})

test('a mode that nobody has seen stays as Cloudflare spells it', () => {
  expect(modeInWords('advertise_only')).toMatch(/^Advertise only: /)
  expect(modeInWords('teleport')).toBe('teleport')
})
