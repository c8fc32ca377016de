import express from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

// As its documentation says. UPSTREAM is an origin.
const app = express()
app.use(createProxyMiddleware({ target: process.env.UPSTREAM, changeOrigin: true }))
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
