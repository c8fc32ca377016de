import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeEmptyBuild } from './empty-build.node.ts'
import { createHttpServer, type HttpServer } from './http-server.node.ts'
import { startConsole } from './node.ts'
import { readConfig } from './proxy/config.ts'
import { createTeam, type Team } from './proxy/identity/access-keys.node.ts'

export const SCENE_ACCOUNT = '0123456789abcdef0123456789abcdef'

/** For tests: live mode over real connections, in this process, with an upstream that counts what reaches it. */
export interface LiveScene {
  readonly url: string
  readonly port: number
  /** The method and path of every request that reached upstream. */
  readonly upstream: string[]
  /** What the console could not help saying of itself. */
  readonly reported: unknown[]
  close(): Promise<void>
}

/** @param environment beside the credential, the account and the address */
export async function startLive(environment: Record<string, string> = {}): Promise<LiveScene> {
  const upstream: string[] = []
  const cloudflare = await listening(
    createHttpServer((request) => {
      upstream.push(`${request.method} ${new URL(request.url).pathname}`)
      return Response.json({ items: [], next: null })
    }),
  )
  const directory = mkdtempSync(join(tmpdir(), 'console-live-'))
  writeEmptyBuild(directory)
  const reported: unknown[] = []
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(directory, 'data'),
    CLOUDFLARE_API_TOKEN: 'canary-token',
    CLOUDFLARE_ACCOUNT_ID: SCENE_ACCOUNT,
    CLOUDFLARE_BASE_URL: `http://127.0.0.1:${cloudflare.port}/client/v4`,
    ...environment,
  })
  const running = await startConsole(config, { directory, report: (error) => void reported.push(error) })
  return {
    url: running.url,
    port: Number(new URL(running.url).port),
    upstream,
    reported,
    async close() {
      await running.close()
      await cloudflare.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** A team of Access whose keys are had on loopback, and the variables that name it. */
export async function startTeam(): Promise<
  Team & { environment: Record<string, string>; close(): Promise<void> }
> {
  let certs: object = {}
  const server = await listening(createHttpServer(() => Response.json(certs)))
  const team = await createTeam(`http://127.0.0.1:${server.port}`)
  certs = team.certs
  const environment = {
    ACCESS_TEAM_DOMAIN: team.issuer,
    ACCESS_AUD: team.audience,
    PUBLIC_URL: 'https://console.example.com',
  }
  return { ...team, environment, close: server.close }
}

async function listening({ server, close }: HttpServer): Promise<{ port: number; close(): Promise<void> }> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, close } // it listens on TCP
}

/** What a server on this machine answers to these bytes, to the end of the connection. */
export async function rawAnswer(port: number, bytes: string | Uint8Array): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  socket.write(bytes)
  let answer = ''
  for await (const chunk of socket) answer += String(chunk)
  return answer
}
