import { buildWhenStale, isStale, ROOT } from './build-when-stale.ts'

// What `npm start` does before the console itself starts. In a process of its own: what it loads would stay in the memory of
// one that goes on running, and that of the bundle holds a third less than that of its sources.

if (isStale(ROOT) || isStale(ROOT, 'server')) {
  // In this order, so that a wrong configuration is said before anything is built.
  const { configOrComplaint } = await import('../src/node.ts')
  const isReady = configOrComplaint(process.env) && buildWhenStale() && buildWhenStale('server')
  if (!isReady) process.exitCode = 1
}
