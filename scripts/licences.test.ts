import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// What is installed, by the lock file: on what terms, by whose hand, and what it may run.

interface LockedPackage {
  license?: string
  integrity?: string
  dev?: true
  hasInstallScript?: true
}

// npm writes it in this form. https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, LockedPackage>
}
const installed = Object.entries(packages).filter(([path]) => path !== '')
const ofTheProduct = installed.filter(([, { dev }]) => dev === undefined)

/** Licences that let the product be used and passed on as it is, MPL-2.0 so long as the package’s own files are left alone. */
const FOR_THE_PRODUCT = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
])
/** Tools may also come under these, since nothing of them is in the product. */
const FOR_TOOLS = new Set([...FOR_THE_PRODUCT, 'CC0-1.0', 'LGPL-3.0-or-later'])

/** Whether an SPDX expression allows use on terms that are `allowed`; an unreadable one does not. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  return expression
    .split(' OR ')
    .some((terms) => terms.split(' AND ').every((licence) => allowed.has(licence)))
}

/** The packages whose licence is missing or not allowed, each with it. */
function objections(list: typeof installed, allowed: ReadonlySet<string>): string[] {
  return list
    .filter(([, { license = '' }]) => !isAllowed(license, allowed))
    .map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`)
}

describe('a licence', () => {
  test.each([
    ['MIT', true],
    ['LGPL-3.0-or-later', false],
    ['MIT OR GPL-3.0-only', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR MIT AND ISC', true],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['', false],
  ])('“%s” lets the product be passed on: %s', (expression, expected) => {
    expect(isAllowed(expression, FOR_THE_PRODUCT)).toBe(expected)
  })

  test('that does not is named with its package', () => {
    const list: typeof installed = [
      ['node_modules/good', { license: 'MIT' }],
      ['node_modules/bad', { license: 'AGPL-3.0-only' }],
      ['node_modules/silent', {}],
    ]
    expect(objections(list, FOR_TOOLS)).toEqual([
      'node_modules/bad: AGPL-3.0-only',
      'node_modules/silent: no licence',
    ])
  })
})

describe('the lock file', () => {
  test('has nothing in the product whose licence does not let it be passed on', () => {
    expect(ofTheProduct.length).toBeGreaterThan(20)
    expect(objections(ofTheProduct, FOR_THE_PRODUCT)).toEqual([])
  })

  test('has no tool whose licence does not let it be used', () => {
    expect(installed.length).toBeGreaterThan(ofTheProduct.length)
    expect(objections(installed, FOR_TOOLS)).toEqual([])
  })

  test('knows every package by its digest', () => {
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  })

  test('has only these packages that would run something when they are installed, and needs neither to', () => {
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(running.map(([path]) => path)).toEqual(['node_modules/esbuild', 'node_modules/workerd'])
  })
})
