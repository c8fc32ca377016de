import { describe, expect, test } from 'vitest'
import { type ListChange, nextSort, readListQuery, writeListQuery } from './list-query.ts'

const read = (search: string) => readListQuery(new URLSearchParams(search))
const written = (search: string, change: ListChange) =>
  writeListQuery(new URLSearchParams(search), change).toString()

describe('reading', () => {
  test('an address that says nothing asks for everything', () => {
    expect(read('account=1')).toEqual({
      text: '',
      kind: '',
      status: '',
      sort: undefined,
      page: 1,
      columns: ['kind', 'where', 'speed', 'redundancy', 'status'],
    })
  })

  test('an address that says everything', () => {
    expect(read('q=ewr&kind=direct&status=Down&sort=-speed&page=3&columns=slot,site')).toEqual({
      text: 'ewr',
      kind: 'direct',
      status: 'Down',
      sort: { by: 'speed', down: true },
      page: 3,
      columns: ['site', 'slot'],
    })
  })

  test.each([
    ['page=0', { page: 1 }],
    ['page=-2', { page: 1 }],
    ['page=1e99', { page: 1 }],
    ['page=2.5', { page: 1 }],
    ['sort=constructor', { sort: undefined }],
    ['sort=-', { sort: undefined }],
    ['columns=', { columns: [] }],
    ['columns=name', { columns: [] }],
    ['columns=status,nonsense,status', { columns: ['status'] }],
    ['kind=gcp_partner', { columns: ['region', 'speed', 'redundancy', 'status'] }],
  ])('%s is taken for what can be understood of it', (search, part) => {
    expect(read(search)).toMatchObject(part)
  })
})

test.each<[string, ListChange, string]>([
  ['account=1', { text: 'ewr' }, 'account=1&q=ewr'],
  ['q=ewr&page=3', { text: '' }, ''],
  ['page=3', { page: 4 }, 'page=4'],
  ['page=3', { page: 1 }, ''],
  ['page=3', { status: 'Down' }, 'status=Down'],
  ['page=3', { sort: { by: 'speed', down: true } }, 'sort=-speed'],
  ['sort=speed', { sort: undefined }, ''],
  ['kind=direct&columns=slot', { kind: '' }, ''],
  ['page=3', { columns: ['site'] }, 'page=3&columns=site'],
  ['', { columns: [] }, 'columns=name'],
  ['columns=site', { columns: ['kind', 'where', 'speed', 'redundancy', 'status'] }, ''],
])('%j changed by %j is %j', (search, change, after) => {
  expect(written(search, change)).toBe(after)
})

test('a heading sorts up, down, and then no more', () => {
  const up = nextSort(undefined, 'name')
  expect(up).toEqual({ by: 'name', down: false })
  const down = nextSort(up, 'name')
  expect(down).toEqual({ by: 'name', down: true })
  expect(nextSort(down, 'name')).toBeUndefined()
  expect(nextSort(down, 'speed')).toEqual({ by: 'speed', down: false })
})
