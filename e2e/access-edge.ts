import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Team } from '../src/proxy/identity/access-keys.node.ts'

/** Cloudflare’s edge before a console: it lets in who has signed in, and vouches for them. */
export interface Edge {
  readonly url: string
  /** From now on this person is signed in; nobody where it is left out: the next request is sent to the login page. */
  signIn(email?: string): void
  /** Where the console is, once it listens. */
  leadTo(console: string): void
  close(): void
}

/** Starts it on loopback, with a login page of another origin, as the team’s is. */
export async function startEdge(team: Pick<Team, 'sign'>): Promise<Edge> {
  let signedIn: string | undefined
  let target = ''
  const login = createServer((_request, response) => response.end('<title>Log in</title>')).listen(
    0,
    '127.0.0.1',
  )
  await once(login, 'listening')
  const portOf = (server: typeof login) => (server.address() as AddressInfo).port // it listens on TCP

  const edge = createServer((incoming, outgoing) => {
    void (async () => {
      if (signedIn === undefined) {
        outgoing.writeHead(302, { location: `http://127.0.0.1:${portOf(login)}/cdn-cgi/access/login` }).end()
        return
      }
      const headers = {
        ...incoming.headers,
        'cf-access-jwt-assertion': await team.sign({ email: signedIn }),
        'cf-ray': '8f0000000000abcd-EWR',
        'x-forwarded-proto': 'https',
      }
      const { method, url: path } = incoming
      const onwards = httpRequest(new URL(path ?? '/', target), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      onwards.on('error', () => outgoing.destroy())
      incoming.pipe(onwards)
    })()
  }).listen(0, '127.0.0.1')
  await once(edge, 'listening')

  return {
    url: `http://127.0.0.1:${portOf(edge)}`,
    signIn(email) {
      signedIn = email
    },
    leadTo(console) {
      target = console
    },
    close() {
      for (const server of [edge, login]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}
