import express from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware-3'

// As its documentation says, with the last of version 3, which forwards by http-proxy. UPSTREAM is an origin.
const app = express()
app.use(createProxyMiddleware({ target: process.env.UPSTREAM, changeOrigin: true }))
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
