import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Problem } from '../src/contract/problem.ts'
import { rawAnswer, SCENE_ACCOUNT, startLive, startTeam } from '../src/live-scene.node.ts'
import { findNginx } from './nginx.ts'

// Live mode behind a real reverse proxy on this machine, as somebody may put it there: in each way that nginx passes a request
// on, the console must not take it for one of this machine’s own. Part of npm test where nginx is installed.

const opened: (() => unknown)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

/** How nginx passes requests on, beside the address; `$port` is the console’s. */
const WAYS: Record<string, string> = {
  'as it does when nobody says more': '',
  'with the name that it is called by': 'proxy_set_header Host $host;',
  'with the usual headers': `
    proxy_http_version 1.1;
    proxy_set_header Host 127.0.0.1:$port;
    proxy_set_header X-Real-IP $remote_addr;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;`,
  'with the standard’s header': `
    proxy_http_version 1.1;
    proxy_set_header Host localhost:$port;
    proxy_set_header Forwarded "for=$remote_addr";`,
  'with the address alone': 'proxy_http_version 1.1; proxy_set_header X-Real-IP $remote_addr;',
  'with its own name': 'proxy_http_version 1.1; proxy_set_header Via "1.1 nginx";',
  'as the README says': wayOfReadme(),
}

function wayOfReadme(): string {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, way] =
    /```nginx\n.*location \/ \{\s+proxy_pass http:\/\/127\.0\.0\.1:8787;(.*?)\}/s.exec(readme) ?? []
  if (way === undefined) throw new Error('The README names no way.')
  return way
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  server.close()
  await once(server, 'close')
  return port
}

/** Starts nginx before the console; gives its port. */
async function nginxBefore(consolePort: number, way: string): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'console-nginx-'))
  opened.push(() => rmSync(directory, { recursive: true }))
  mkdirSync(join(directory, 'logs'))
  const port = await freePort()
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${directory}/${name};`)
    .join('\n')
  writeFileSync(
    join(directory, 'nginx.conf'),
    `
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    pid ${directory}/nginx.pid;
    worker_processes 1;
    events {}
    http {
      access_log off;
      ${places}
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://127.0.0.1:${consolePort};
          ${way.replaceAll('$port', String(consolePort))}
        }
      }
    }`,
  )
  const nginx = findNginx()
  if (nginx === undefined) throw new Error('There is no nginx. npm run test:nginx installs it.')
  const args = ['-p', directory, '-c', join(directory, 'nginx.conf'), '-e', join(directory, 'error.log')]
  const child = spawn(nginx, [...args, '-g', 'daemon off;'], { stdio: ['ignore', 'inherit', 'inherit'] })
  opened.push(async () => {
    child.kill('SIGTERM')
    await once(child, 'close')
  })
  await expect.poll(() => listens(port), { timeout: 10_000, interval: 20 }).toBe(true)
  return port
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  const isUp = await once(socket, 'connect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isUp
}

const PATHS = ['/', '/healthz', '/api/session', `/api/accounts/${SCENE_ACCOUNT}/interconnects`]

/** What is answered to a request that calls nginx by this name. */
async function ask(port: number, path: string, host: string, headers: Record<string, string> = {}) {
  const more = Object.entries({ 'X-Console': '1', Connection: 'close', ...headers })
  const lines = [`GET ${path} HTTP/1.1`, `Host: ${host}`, ...more.map(([name, value]) => `${name}: ${value}`)]
  const answer = await rawAnswer(port, [...lines, '', ''].join('\r\n'))
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])
  const [, json] = /\r\n\r\n(?:[0-9a-f]+\r\n)?(\{.*\})/s.exec(answer) ?? []
  return { status, problem: status >= 400 ? Problem.parse(JSON.parse(json ?? '{}')).type : undefined }
}

describe.each(Object.entries(WAYS))('behind nginx, which passes requests on %s', (_name, way) => {
  test('nobody comes in without Access', async () => {
    const scene = await startLive()
    opened.push(scene.close)
    const port = await nginxBefore(scene.port, way)
    for (const host of ['console.example.com', `127.0.0.1:${scene.port}`, `127.0.0.1:${port}`]) {
      for (const path of PATHS) {
        const { status, problem } = await ask(port, path, host)
        // Under another name it is not even asked who it is.
        const expected = [status === 421 ? 'not-same-origin' : 'came-through-proxy', true]
        expect([problem, status === 403 || status === 421]).toEqual(expected)
      }
    }
    expect(scene.upstream).toEqual([])
  })

  test('with Access those come in whom it vouches for', async () => {
    const team = await startTeam()
    opened.push(team.close)
    const scene = await startLive(team.environment)
    opened.push(scene.close)
    const port = await nginxBefore(scene.port, way)
    const name = 'console.example.com'
    for (const path of PATHS) {
      const refused = { status: 403, problem: 'not-signed-in' }
      expect(await ask(port, path, name)).toEqual(refused)
      expect(
        await ask(port, path, name, { 'Cf-Access-Authenticated-User-Email': 'ada@example.com' }),
      ).toEqual(refused)
      const assertion = { 'Cf-Access-Jwt-Assertion': await team.sign() }
      expect((await ask(port, path, name, assertion)).status).toBe(200)
    }
  })
})
