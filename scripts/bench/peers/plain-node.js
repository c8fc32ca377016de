import { Agent, createServer, request } from 'node:http'

// The least that forwards: node:http on both sides, streams between them. UPSTREAM is an origin.
const { hostname, port } = new URL(process.env.UPSTREAM)
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const server = createServer((incoming, outgoing) => {
  const { method, url: path, headers } = incoming
  const call = request({ agent, hostname, port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers)
    answer.pipe(outgoing)
  })
  call.on('error', () => outgoing.destroy())
  incoming.pipe(call)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
