import { configOrComplaint, runConsole } from '../src/node.ts'
import { buildWhenStale } from './build-when-stale.ts'

// In this order, so that a wrong configuration is said before anything is built.
const config = configOrComplaint(process.env)
if (config) {
  if (buildWhenStale()) await runConsole(config)
  else process.exitCode = 1
}
