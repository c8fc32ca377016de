import { createSimulator, type Simulator } from './create-simulator.ts'

/** The account that tests use where any would do. */
export const ACCOUNT_ID = '00000000000000000000000000000001'

/** A simulator whose time a test owns, and a client of it. */
export interface TestClient {
  simulator: Simulator
  /** Lets this many milliseconds pass. */
  advance(ms: number): void
  /** Calls a path behind `/client/v4` as somebody who may do everything, unless `headers` say otherwise. */
  call(path: string, init?: RequestInit): Promise<Response>
  get(path: string): Promise<Response>
  /** Sends a body, as JSON unless it is a string. */
  send(method: 'POST' | 'PUT', path: string, body: unknown, init?: RequestInit): Promise<Response>
  /** Sends a create request for the test's account, likewise. */
  order(body: unknown, init?: RequestInit): Promise<Response>
}

/** The path of the test account's CNI resources. */
export function cni(path: string): string {
  return `/accounts/${ACCOUNT_ID}/cni${path}`
}

/** A physical port's create body for the test account. */
export function portOrder(slot_id: string, more: object = {}) {
  return { account: ACCOUNT_ID, type: 'direct', slot_id, ...more }
}

/** A Google Cloud partner interconnect's create body for the test account. */
export function attachmentOrder(pairing_key: string, more: object = {}) {
  return { account: ACCOUNT_ID, type: 'gcp_partner', bandwidth: '1G', pairing_key, ...more }
}

/** What a test sets of a CNI's body; of `magic` it may be a part. */
export interface CniFields {
  [field: string]: unknown
  magic?: object
}

/** A CNI's create body for the test account. */
export function cniBody(interconnect: string, { magic = {}, ...more }: CniFields = {}) {
  return {
    account: ACCOUNT_ID,
    interconnect,
    magic: { conduit_name: 'dc-east', description: '', mtu: 1500, ...magic },
    ...more,
  }
}

/** Makes a simulator at noon of a fixed day, with its client. */
export function createTestClient(): TestClient {
  let time = Date.UTC(2026, 0, 5, 12)
  const simulator = createSimulator({ clock: { now: () => time } })
  const call = (path: string, { headers, ...init }: RequestInit = {}) =>
    simulator.fetch(
      new Request(`https://api.cloudflare.com/client/v4${path}`, {
        ...init,
        headers: headers ?? { authorization: 'Bearer demo' },
      }),
    )
  const send: TestClient['send'] = (method, path, body, init) =>
    call(path, { ...init, method, body: typeof body === 'string' ? body : JSON.stringify(body) })
  return {
    simulator,
    advance: (ms) => {
      time += ms
    },
    call,
    get: (path) => call(path),
    send,
    order: (body, init) => send('POST', cni('/interconnects'), body, init),
  }
}
