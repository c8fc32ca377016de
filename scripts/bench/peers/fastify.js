import proxy from '@fastify/http-proxy'
import fastify from 'fastify'

// As its documentation says. UPSTREAM is an origin.
const server = fastify()
await server.register(proxy, { upstream: process.env.UPSTREAM })
console.log(await server.listen({ host: '127.0.0.1', port: 0 }))
