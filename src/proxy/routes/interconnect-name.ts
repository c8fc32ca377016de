import type { Context } from 'hono'
import { InterconnectName } from '../../contract/interconnect.ts'
import { ProblemError } from '../problem-error.ts'
import { noSuchInterconnect } from '../problems.ts'
import type { ConsoleEnv } from './console-env.ts'

/** The interconnect that a path names. @throws ProblemError 404 where nothing can have such a name */
export function nameOf(context: Context<ConsoleEnv, '/:name'>): string {
  const name = InterconnectName.safeParse(context.req.param('name'))
  if (!name.success) throw new ProblemError(noSuchInterconnect)
  return name.data
}
