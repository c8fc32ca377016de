import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { directBody, gcpPartnerBody } from '../forms/create-body.ts'
import { requestCurl, requestJson, requestPython, requestTypeScript } from './equivalent-request.ts'

const account = '0123456789abcdef0123456789abcdef'
const slot_id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const key = '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2'

/** From the input of the forms, by what the real order goes through. */
const bodies = [
  CreateInterconnect.parse(directBody(account, { slot_id, speed: '' })),
  CreateInterconnect.parse(directBody(account, { slot_id: ` ${slot_id.toUpperCase()}`, speed: '10G ' })),
  CreateInterconnect.parse(gcpPartnerBody(account, { pairing_key: ` “${key}” `, bandwidth: '1G' })),
]

const secrets = { CLOUDFLARE_API_TOKEN: 'made-up-token', PAIRING_KEY: key }

test('the JSON is the body that is sent, but for the secret', () => {
  for (const body of bodies) {
    expect(JSON.parse(requestJson(body).replace('$PAIRING_KEY', key))).toEqual(body)
  }
})

test('a pairing key is never shown, only its variable', () => {
  const body = gcpPartnerBody(account, { pairing_key: key, bandwidth: '1G' })
  for (const shown of [requestJson, requestCurl, requestTypeScript, requestPython]) {
    expect(shown(body)).toContain('PAIRING_KEY')
    for (const part of [key, ...key.split('/').slice(0, 2)]) expect(shown(body)).not.toContain(part)
  }
})

test('a pairing key in the field for a slot is not shown', () => {
  const body = directBody(account, { slot_id: `"${key}"`, speed: '' })
  for (const shown of [requestJson, requestCurl, requestTypeScript, requestPython]) {
    expect(shown(body)).toContain('"<slot UUID>"')
    expect(shown(body)).not.toContain(key.slice(0, 8))
  }
})

test('what is not filled in yet is a placeholder', () => {
  for (const shown of [requestJson, requestCurl, requestTypeScript, requestPython]) {
    expect(shown({ account, type: 'direct', slot_id: '' })).toContain('"<slot UUID>"')
    expect(shown({ account, type: 'gcp_partner', bandwidth: '' })).toContain('"<bandwidth>"')
  }
})

describe('the command', () => {
  /** The arguments that a shell hands to curl. */
  function argumentsOf(command: string): string[] {
    const stub = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }`
    const { stdout, status } = spawnSync('sh', ['-euc', `${stub}\n${command}`], {
      encoding: 'utf8',
      env: secrets,
    })
    expect(status).toBe(0)
    return stdout.split('\0').slice(0, -1)
  }

  test.each(bodies)('sends $type with exactly the body of the order', (body) => {
    const [url, ...options] = argumentsOf(requestCurl(body))
    expect(url).toBe(`https://api.cloudflare.com/client/v4/accounts/${account}/cni/interconnects`)
    expect(options.slice(0, -1)).toEqual([
      '-H',
      'Authorization: Bearer made-up-token',
      '-H',
      'Content-Type: application/json',
      '-d',
    ])
    expect(JSON.parse(options.at(-1) ?? '')).toEqual(body)
  })

  test.each(["1'; rm -rf x", '$(id)', '`id`', '"\\', '"$PAIRING_KEY"', '<pairing key>'])(
    'holds what a person typed as it is: %s',
    (speed) => {
      const typed = directBody(account, { slot_id: speed, speed })
      expect(JSON.parse(argumentsOf(requestCurl(typed)).at(-1) ?? '')).toEqual(typed)
    },
  )
})

describe('the Python program', () => {
  test.each(bodies)('orders $type with exactly the body of the order, once', (body) => {
    const [before = '', call = ''] = requestPython(body).split(
      'interconnect = client.network_interconnects.interconnects.create(\n',
    )
    expect(before).toContain('from cloudflare import Cloudflare\n')
    expect(before).toContain('    max_retries=0,\n')
    const given = call
      .split('\n)\n')[0]
      ?.split('\n')
      .map((line) => /^ {4}(\w+)=(".*"|os\.environ\["PAIRING_KEY"\]),$/.exec(line) ?? [])
      // A JSON string is a Python string: its escapes are all Python's too.
      .map(([, name, value = '']) => [name, value.startsWith('os.') ? key : JSON.parse(value)])
    expect(given).toEqual([['account_id', account], ...Object.entries(body)])
  })
})

describe('the TypeScript program', () => {
  const directory = mkdtempSync(join(tmpdir(), 'equivalent-request-'))
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
  const received: { method: string | undefined; url: string | undefined; token: string; body: unknown }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += String(chunk)
    })
    request.on('end', () => {
      const { method, url, headers } = request
      received.push({ method, url, token: headers.authorization ?? '', body: JSON.parse(text) })
      response.writeHead(500, { 'content-type': 'application/json' }).end('{}')
    })
  })

  beforeAll(async () => {
    symlinkSync(modules, join(directory, 'node_modules'))
    writeFileSync(join(directory, 'package.json'), '{"type":"module"}')
    for (const [index, body] of bodies.entries()) {
      writeFileSync(join(directory, `order-${index}.ts`), requestTypeScript(body))
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  afterAll(() => {
    server.close()
    rmSync(directory, { recursive: true })
  })

  test('is what the SDK’s types ask for', () => {
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2024', '--types', 'node']
    const resolution = ['--module', 'esnext', '--moduleResolution', 'bundler']
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(modules, 'typescript/bin/tsc'),
        ...options,
        ...resolution,
        ...bodies.map((_, index) => `order-${index}.ts`),
      ],
      { cwd: directory, encoding: 'utf8' },
    )
    expect(stdout).toBe('')
  }, 30_000)

  test('sends the order’s body once, even where the answer is a 500', async () => {
    const { port } = server.address() as AddressInfo // it listens on TCP, never on a pipe
    const CLOUDFLARE_BASE_URL = `http://127.0.0.1:${port}/client/v4`
    for (const index of bodies.keys()) {
      const run = promisify(execFile)(process.execPath, [join(directory, `order-${index}.ts`)], {
        env: { ...secrets, CLOUDFLARE_BASE_URL },
      })
      await expect(run).rejects.toThrow('InternalServerError')
    }
    expect(received).toEqual(
      bodies.map((body) => ({
        method: 'POST',
        url: `/client/v4/accounts/${account}/cni/interconnects`,
        token: 'Bearer made-up-token',
        body,
      })),
    )
  }, 30_000)
})
