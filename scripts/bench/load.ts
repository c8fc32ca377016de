import { Pool } from 'undici'

/** One request of a load. */
export interface LoadRequest {
  path: string
  headers?: Record<string, string>
}

/** How many connections a server is measured at. */
export const CONNECTIONS = 64

/**
 * Sends requests over connections that are kept, one at a time on each.
 * @param requestOf what the next request asks for
 * @returns how long each took to the end of its answer, in milliseconds
 * @throws Error for any answer but a 200: a server that fails fast is not fast
 */
export async function sendLoad(
  origin: string,
  requestOf: () => LoadRequest,
  { requests, connections = CONNECTIONS }: { requests: number; connections?: number },
): Promise<number[]> {
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const took: number[] = []
  let sent = 0
  async function keepSending() {
    while (sent < requests) {
      sent += 1
      const { path, headers = {} } = requestOf()
      const began = performance.now()
      const { statusCode, body } = await pool.request({ path, method: 'GET', headers })
      if (statusCode !== 200) throw new Error(`${origin}${path} answers ${statusCode}: ${await body.text()}`)
      await body.dump()
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, keepSending))
  await pool.close()
  return took
}

/**
 * Reads slots, another one each time unless it is named, so that nothing is answered from what the console has read before.
 * @param base where slots are, below the server's origin
 */
export function slotReads(base: string): (slot?: string) => LoadRequest {
  const headers = { 'x-console': '1', authorization: 'Bearer made-up', accept: 'application/json' }
  return (slot = crypto.randomUUID()) => ({ path: `${base}/slots/${slot}`, headers })
}
