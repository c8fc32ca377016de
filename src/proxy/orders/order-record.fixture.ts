import { type OrderRecord, UNTOUCHED } from './order-record.ts'

export const ACCOUNT = '0123456789abcdef0123456789abcdef'
export const SLOT = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'

/** A record for tests: a physical order in the account and on the slot above, with what the test says of it. */
export function recordFixture(patch: Partial<OrderRecord> = {}): OrderRecord {
  return {
    id: 'b7e6c1a0-0000-4000-8000-000000000001',
    account: ACCOUNT,
    kind: 'direct',
    state: 'queued',
    digest: 'digest',
    ordered: { type: 'direct', slot_id: SLOT },
    hold: `slot:${SLOT}`,
    region: null,
    secret: null,
    actor: 'local',
    createdAt: 0,
    updatedAt: 0,
    ...UNTOUCHED,
    ...patch,
  }
}
