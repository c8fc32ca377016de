import { describe, expect, test } from 'vitest'
import { createLog, failureFields } from './log.ts'

describe('a log', () => {
  test('tells the fields of its list and nothing else, whatever it is handed', () => {
    const lines: unknown[] = []
    const log = createLog((...line) => lines.push(line))
    const handed = {
      status: 200,
      route: '/healthz',
      actor: undefined,
      authorization: 'canary',
      body: 'canary',
    }
    log('info', 'request', handed)
    expect(lines).toEqual([['info', 'request', { status: 200, route: '/healthz' }]])
  })
})

describe('a failure', () => {
  test('is told with its kind, its place and the request that met it', () => {
    const { error, frames, requestId } = failureFields(new RangeError('canary'), 'r1')
    expect([error, requestId]).toEqual(['RangeError', 'r1'])
    expect(frames).toEqual(expect.arrayContaining([expect.stringContaining('log.test.ts')]))
  })

  test('is told without its message, which may quote input', () => {
    expect(JSON.stringify(failureFields(new Error('canary\n    at canary\ncanary')))).not.toContain('"canary')
    expect(JSON.stringify(failureFields(new Error('canary\ncanary')))).not.toContain('canary')
    expect(failureFields('canary')).toMatchObject({ error: 'string', frames: [] })
  })

  test('of SQLite is told by SQLite’s name for it, which quotes nothing', () => {
    const full = Object.assign(new Error('canary'), { errstr: 'database or disk is full' })
    expect(failureFields(full)).toMatchObject({ error: 'Error', errstr: 'database or disk is full' })
  })
})
