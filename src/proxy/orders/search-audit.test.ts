import { describe, expect, test } from 'vitest'
import { Activity } from '../../contract/activity.ts'
import { createJournal } from './journal.ts'
import { ACCOUNT, recordFixture } from './order-record.fixture.ts'
import { ACTIVITY_PAGE, type ActivityFilters, searchAudit, searchOn, STRETCH } from './search-audit.ts'
import { openMemoryDatabase } from './sqlite.node.ts'

const id = (n: number) => `b7e6c1a0-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A journal of two orders, and an audit in which Ada placed both and the console found out about the first. */
function scene() {
  const sql = openMemoryDatabase()
  const journal = createJournal(sql)
  journal.insert(recordFixture({ id: id(1), state: 'rejected' }))
  journal.insert(recordFixture({ id: id(2), state: 'unknown', hold: 'slot:other' }))
  const line = (
    target: string,
    actor: string,
    outcome: string,
    ray: string | null = null,
    action: Activity['action'] = 'order',
  ) =>
    journal.audit({
      at: 0,
      account: ACCOUNT,
      actor,
      action,
      phase: 'start',
      target,
      outcome,
      request: null,
      ray,
    })
  line(id(1), 'ada@example.com', 'queued')
  line(id(2), 'ada@example.com', 'queued')
  line(id(1), 'console', 'rejected: permission', '8f2c1d-EWR')
  return { sql, line, search: (filters: ActivityFilters = {}) => searchAudit(sql, ACCOUNT, filters) }
}

describe('searchAudit', () => {
  test('gives the newest line first, each with its order as it stands', () => {
    const { items, next } = scene().search()
    expect(items.map((item) => Activity.parse(item).outcome)).toEqual([
      'rejected: permission',
      'queued',
      'queued',
    ])
    expect(items[0]).toMatchObject({ ray: '8f2c1d-EWR', order: { state: 'rejected', kind: 'direct' } })
    expect(next).toBeNull()
  })

  test.each<[string, ActivityFilters, number]>([
    ['the state of the order', { state: 'unknown' }, 1],
    ['a part of the actor, in any case', { actor: 'ADA' }, 2],
    ['a part of the outcome', { text: 'permission' }, 1],
    ['a ray', { text: '8F2C1D' }, 1],
    ['what was ordered', { text: '182bd5e5' }, 3],
    ['a percent sign, which is no wildcard', { text: '%' }, 0],
    ['several at once', { actor: 'ada', state: 'rejected' }, 1],
  ])('narrows by %s', (_, filters, count) => {
    expect(scene().search(filters).items).toHaveLength(count)
  })

  test('finds what was done to something by its name, and by what was done', () => {
    const { line, search } = scene()
    line('Icon/1 100%', 'ada@example.com', 'sending', null, 'remove')
    expect(search({ text: 'icon/1 100%' }).items).toMatchObject([{ action: 'remove', target: 'Icon/1 100%' }])
    expect(search({ action: 'remove' }).items).toHaveLength(1)
    expect(search({ action: 'label' }).items).toEqual([])
  })

  test('gives pages that follow each other without gap or overlap', () => {
    const { line, search } = scene()
    for (let n = 0; n < ACTIVITY_PAGE; n += 1) line(id(1), 'console', `line ${n}`)
    const first = search()
    const second = search({ before: first.next ?? 0 })
    expect(first.items).toHaveLength(ACTIVITY_PAGE)
    expect(second.items).toHaveLength(3)
    expect(second.next).toBeNull()
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(ACTIVITY_PAGE + 3)
  })
})

describe('a search of a long audit', () => {
  /** That of the scene, and newer lines: so many by each. */
  function longScene(...newer: [actor: string, lines: number][]) {
    const { sql, search } = scene()
    for (const [actor, lines] of newer) {
      sql.run(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${lines})
         INSERT INTO audit (at, account, actor, action, phase, target, outcome)
         SELECT i, '${ACCOUNT}', '${actor}', 'order', 'start', 'order ' || i, 'queued' FROM n`,
      )
    }
    return search
  }

  test('looks at one stretch, and says where it goes on', () => {
    const search = longScene(['grace', STRETCH])
    const { items, next } = search({ actor: 'ada' })
    expect(items).toEqual([])
    expect(search({ actor: 'ada', before: next ?? 0 })).toMatchObject({ items: [{}, {}], next: null })
  })

  test('comes to the oldest line, with a turn for others between the stretches', async () => {
    const search = longScene(['grace', 2 * STRETCH])
    let stretches = 0
    let seen: number | undefined
    setTimeout(() => (seen ??= stretches))
    const { items, next } = await searchOn(
      (filters) => {
        stretches += 1
        return search(filters)
      },
      { actor: 'ada' },
    )
    expect([items.length, next, stretches, seen]).toEqual([2, null, 3, 1])
  })

  test.each([0, 1])('fills a page from two stretches, and knows of %i more', async (more) => {
    const search = longScene(['grace', ACTIVITY_PAGE + more], ['linus', STRETCH - 100])
    const { items, next } = await searchOn(search, { actor: 'grace' })
    expect(items).toHaveLength(ACTIVITY_PAGE)
    expect(next === null).toBe(more === 0)
  })
})
