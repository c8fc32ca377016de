// @ts-expect-error -- undici publishes types for its entry only.
import Agent from 'undici/lib/dispatcher/agent.js'

/** What the bundle gets for `undici`. */
export { Agent }
