import { createServer } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Agent } from 'undici'

// What the console cannot do without, and nothing else: an HTTP server, an HTTP client and a database in DATA_DIR.
const agent = new Agent()
const database = new DatabaseSync(join(process.env.DATA_DIR, 'bare.sqlite'))
database.exec('PRAGMA journal_mode = WAL; CREATE TABLE kept (value TEXT)')
const server = createServer((_incoming, outgoing) => outgoing.end('ok'))
server.on('close', () => void agent.close())
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
