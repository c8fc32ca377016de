import type { Caller } from './credentials.ts'
import type { World } from './world.ts'

/** What the simulator's handlers find in their context. */
export interface SimulatorEnv {
  Variables: {
    caller: Caller
    /** Of the account in the path. */
    world: World
  }
}
