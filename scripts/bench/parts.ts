import type { Part } from './part.ts'

/** Every part of the benchmarks, in the order of BENCHMARKS.md. Loaded when it is its turn: most need what a clone lacks. */
export const PARTS: readonly Part[] = [
  { name: 'size', needsPeers: false, load: async () => (await import('./parts/size.ts')).size },
  {
    name: 'upstream',
    needsPeers: false,
    load: async () => (await import('./parts/upstream-economy.ts')).upstreamEconomy,
  },
  { name: 'scale', needsPeers: false, load: async () => (await import('./parts/scale.ts')).scale },
  { name: 'proxy', needsPeers: true, load: async () => (await import('./parts/proxy-cpu.ts')).proxyCpu },
  { name: 'time', needsPeers: true, load: async () => (await import('./parts/added-time.ts')).addedTime },
  { name: 'start', needsPeers: true, load: async () => (await import('./parts/start.ts')).startAndIdle },
  { name: 'endurance', needsPeers: true, load: async () => (await import('./parts/endurance.ts')).endurance },
  {
    name: 'asset',
    needsPeers: true,
    load: async () => (await import('./parts/static-asset.ts')).staticAsset,
  },
  { name: 'paint', needsPeers: false, load: async () => (await import('./parts/paint.ts')).paint },
]
