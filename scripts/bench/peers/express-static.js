import express from 'express'

// DIRECTORY is served as Express serves files.
const app = express()
app.use(express.static(process.env.DIRECTORY))
const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
