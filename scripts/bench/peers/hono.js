import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'undici'

// What the console is made of, and nothing of what it does: no check, no log, no header but one. UPSTREAM is an origin.
const pool = new Pool(process.env.UPSTREAM, { connections: 64, pipelining: 1 })
const app = new Hono()

app.get('*', async ({ req }) => {
  const { status, text } = await read(req.path)
  return new Response(text, { status, headers: { 'content-type': 'application/json' } })
})

function read(path) {
  return new Promise((resolve, reject) => {
    const chunks = []
    let status
    pool.dispatch(
      { path, method: 'GET', headers: { accept: 'application/json', authorization: 'Bearer made-up' } },
      {
        onRequestStart() {},
        onResponseStart: (_controller, code) => (status = code),
        onResponseData: (_controller, chunk) => chunks.push(chunk),
        onResponseEnd: () => resolve({ status, text: Buffer.concat(chunks).toString() }),
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })
}

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
)
