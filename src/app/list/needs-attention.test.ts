import { expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Order } from '../../contract/order.ts'
import type { Problem } from '../../contract/problem.ts'
import { needingAttention } from './needs-attention.ts'

const now = '2026-01-01T12:00:00.000Z'
const problem: Problem = { type: 'timeout', title: 'No answer', status: 504, detail: 'There was none.' }
const interconnect: Interconnect = { account: 'a', name: 'icon-1', type: 'direct' }

function common(id: string, createdAt = now) {
  return {
    id,
    account: '0123456789abcdef0123456789abcdef',
    kind: 'direct' as const,
    ordered: { type: 'direct' as const, slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e' },
    actor: 'local',
    createdAt,
    updatedAt: createdAt,
  }
}

function unknown(id: string, candidates: Interconnect[] = []): Order {
  const giveUp = { allowed: false, typed: false }
  return { ...common(id), state: 'unknown', problem, cleanChecks: 0, candidates, giveUp }
}

function abandoned(id: string, candidates: Interconnect[] = []): Order {
  const by = { abandonedBy: 'local', abandonedAt: now }
  return { ...common(id), state: 'abandoned', problem, cleanChecks: 3, candidates, ...by }
}

const ids = (orders: Order[]) => needingAttention(orders, now).map(({ id }) => id)

test('what waits for a decision comes before what the console settles by itself', () => {
  const sending: Order = { ...common('sending'), state: 'sending' }
  const orders = [
    sending,
    unknown('open'),
    unknown('to choose', [interconnect]),
    abandoned('late', [interconnect]),
  ]
  expect(ids(orders)).toEqual(['late', 'to choose', 'open', 'sending'])
})

test('a queued order needs attention once it has been so for longer than it should', () => {
  expect(
    ids([
      { ...common('just now', '2026-01-01T11:59:55.000Z'), state: 'queued' },
      { ...common('for long', '2026-01-01T11:59:45.000Z'), state: 'queued' },
    ]),
  ).toEqual(['for long'])
})

test('what is settled needs none', () => {
  expect(
    ids([
      { ...common('created'), state: 'created', interconnect, evidence: 'answer' },
      { ...common('rejected'), state: 'rejected', problem },
      abandoned('given up'),
    ]),
  ).toEqual([])
})
