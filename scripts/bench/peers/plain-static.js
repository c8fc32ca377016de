import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// One FILE out of memory, whatever is asked for: the least that serving it can take.
const body = readFileSync(process.env.FILE)
const headers = { 'content-type': 'text/javascript', 'content-encoding': 'br', 'content-length': body.length }
const server = createServer((_incoming, outgoing) => outgoing.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
