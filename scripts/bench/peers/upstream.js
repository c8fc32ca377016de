import { createServer } from 'node:http'

// Cloudflare's API as far as the benchmarks need it: a slot by any id, after DELAY milliseconds.
const delay = Number(process.env.DELAY)

const server = createServer((incoming, outgoing) => {
  incoming.resume()
  incoming.on('end', () => {
    if (delay === 0) answer(incoming.url, outgoing)
    else setTimeout(answer, delay, incoming.url, outgoing)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))

function answer(url, outgoing) {
  const body = JSON.stringify({
    id: url.slice(url.lastIndexOf('/') + 1),
    facility: { name: 'Equinix NY5', address: ['800 Secaucus Road', 'Secaucus, NJ 07094', 'United States'] },
    occupied: false,
    site: 'EWR',
    speed: '10G',
    account: '0123456789abcdef0123456789abcdef',
    ccr_device_name: 'ewr-ccr-1',
  })
  outgoing.writeHead(200, { 'content-type': 'application/json', 'cf-ray': '8f2d1c0e9b7a6543-EWR' }).end(body)
}
