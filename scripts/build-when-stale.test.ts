import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale } from './build-when-stale.ts'

const PAGE = 'dist/app/pages/new-direct.live.html'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'console-sources-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** A file, and the folders above it, changed at this second. */
function file(path: string, second: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  for (let folder = path; folder !== '.'; folder = dirname(folder))
    utimesSync(join(root, folder), second, second)
}

test('an application that was never built is stale', () => {
  file('src/app/main.tsx', 1)
  expect(isStale(root)).toBe(true)
})

test('one that is newer than its sources is not', () => {
  file('src/app/ui/field.tsx', 1)
  file(PAGE, 2)
  expect(isStale(root)).toBe(false)
})

test.each([
  'src/app/ui/field.tsx',
  'src/contract/order.ts',
  'public/icon.svg',
  'scripts/build/prerender.ts',
  'index.html',
  'package-lock.json',
])('one that is older than %s is stale', (source) => {
  file(PAGE, 2)
  file(source, 3)
  expect(isStale(root)).toBe(true)
})

test('what only the server is made from does not make it stale', () => {
  file(PAGE, 2)
  file('src/proxy/guard.ts', 3)
  utimesSync(join(root, 'src'), 1, 1)
  expect(isStale(root)).toBe(false)
})

test('a server that is older than any of its sources is stale', () => {
  file('dist/node.js', 2)
  file('src/proxy/guard.ts', 1)
  expect(isStale(root, 'server')).toBe(false)
  file('src/proxy/guard.ts', 3)
  expect(isStale(root, 'server')).toBe(true)
})
