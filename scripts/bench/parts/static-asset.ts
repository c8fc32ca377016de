import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cpuPerRequest } from '../cpu-per-request.ts'
import { startConsole, startPeer } from '../measured-process.ts'
import type { Finding } from '../part.ts'
import { medianRatio } from '../statistics.ts'

const ASSETS = fileURLToPath(new URL('../../../dist/app/assets', import.meta.url))
const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }

/** Processor time of one answer with the largest asset of the build, asked for as a browser does. */
export async function staticAsset(progress: (what: string) => void): Promise<Finding> {
  const file = largestAsset()
  const name = basename(file)
  // It calls nobody: nothing listens at the discard port.
  const console = await startConsole('http://127.0.0.1:9')
  const plain = await startPeer('plain-static', { FILE: `${file}.br` })
  const express = await startPeer('express-static', { DIRECTORY: ASSETS })
  const costs = await cpuPerRequest(
    {
      'this console': { server: console, requestOf: () => ({ path: `/assets/${name}`, headers }) },
      'plain `node:http`, one buffer': { server: plain, requestOf: () => ({ path: '/', headers }) },
      'express.static, not compressed': { server: express, requestOf: () => ({ path: `/${name}`, headers }) },
    },
    progress,
  )
  for (const server of [console, plain, express]) await server.stop()
  const bytes = (path: string) => `${(statSync(path).size / 1000).toFixed(0)} kB`
  return {
    columns: [`${bytes(file)}, as Brotli ${bytes(`${file}.br`)}`, 'µs of CPU per request', '÷ plain'],
    rows: Object.entries(costs).map(([server, { micros, rounds }]) => [
      server,
      micros.toFixed(0),
      medianRatio(rounds, costs['plain `node:http`, one buffer'].rounds).toFixed(2),
    ]),
    goals: [],
  }
}

function largestAsset(): string {
  const [largest] = readdirSync(ASSETS)
    .filter((name) => name.endsWith('.br'))
    .map((name) => join(ASSETS, name.slice(0, -'.br'.length)))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)
  if (largest === undefined)
    throw new Error(`Nothing in ${ASSETS} was compressed. Build the application first.`)
  return largest
}
