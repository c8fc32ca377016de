import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/proxy/config.ts'
import { DemoVariable, HostVariable, LiveVariables, ServingVariables } from '../src/proxy/config-variables.ts'
import { accountTable, conduitTable, scenarioTable } from './scenarios.ts'

// What the README promises is what is there.

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> } // npm requires this form

test.each([
  ['scenarios', scenarioTable],
  ['conduits', conduitTable],
  ['accounts', accountTable],
])('its %s are the simulator’s', (name, tableNow) => {
  const [, table] = new RegExp(`<!-- ${name}:[^\n]*-->\n(.*?)\n<!-- end -->`, 's').exec(readme) ?? []
  expect(table).toBe(tableNow())
})

describe('its commands', () => {
  const blocks = [...readme.matchAll(/```sh\n(.*?)\n```/gs)].map(([, block]) => block)

  test('are one to start and one to test', () => {
    expect(blocks).toContain('npm ci && npm start')
    expect(blocks).toContain('npm ci && npm test')
  })

  test('are all npm scripts', () => {
    const named = [...readme.matchAll(/`npm run ([a-z:]+)`/g)].map(([, name]) => String(name))
    expect(named).toContain('dev')
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining([...named, 'start', 'test']))
  })

  test('are what CI runs, to the letter', () => {
    const lines = read('.ci/run').split('\n')
    expect(lines.filter((line) => line.startsWith('npm'))).toEqual(['npm ci && npm test -- --long'])
    expect(blocks).toContain('npm ci && npm test -- --long')
    expect(read('.github/workflows/ci.yml')).toContain('- run: .ci/run')
  })
})

test('every script that an npm script runs is there', () => {
  const files = Object.values(scripts).flatMap((script) =>
    [...script.matchAll(/(?:scripts|e2e)\/[\w.-]+/g)].map(String),
  )
  expect(files.length).toBeGreaterThan(2)
  expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([])
})

describe('its configuration table', () => {
  const [, table = ''] = /## Configuration\n(.*?)\n#/s.exec(readme) ?? []
  const rows = [...table.matchAll(/^\| (`[A-Z].*?) \|(.*?)\|/gm)].map(([, names = '', value = '']) => ({
    names: [...names.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => String(name)),
    value: /^ `(.*)` $/.exec(value)?.[1],
  }))

  test('names every variable that is read, and no other', () => {
    const shapes = [DemoVariable, HostVariable, ServingVariables, LiveVariables].map(({ shape }) => shape)
    const variables = shapes.flatMap((shape) => Object.keys(shape))
    expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(variables.toSorted())
  })

  test('tells the defaults as they are', () => {
    const told = Object.fromEntries(rows.flatMap(({ names, value }) => (value ? [[names[0], value]] : [])))
    const { port, host, dataDir } = readConfig({})
    const live = readConfig({ CLOUDFLARE_API_TOKEN: 'a-token' })
    expect(told).toEqual({
      PORT: String(port),
      HOST: host,
      DATA_DIR: dataDir,
      CLOUDFLARE_BASE_URL: 'baseUrl' in live && live.baseUrl,
    })
  })
})

test('npm start becomes the server, so that a signal to npm reaches it and not a shell in between', () => {
  expect(scripts['start']).toMatch(/^exec node /)
})
