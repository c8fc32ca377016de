import { Hono } from 'hono'
import { RemoveInterconnect } from '../../contract/follow-up.ts'
import { parseBody } from '../parse-request.ts'
import { ProblemError } from '../problem-error.ts'
import { invalidFields } from '../problems.ts'
import { by, type ConsoleEnv, type Services } from './console-env.ts'
import { nameOf } from './interconnect-name.ts'

/** `DELETE …/interconnects/:name`: removes it, once its name was typed; 204 when it is gone. */
export function removalRoutes({ removal }: Services) {
  return new Hono<ConsoleEnv>().delete('/:name', async (context) => {
    const name = nameOf(context)
    const { confirm } = await parseBody(context, RemoveInterconnect)
    if (confirm !== name) {
      throw new ProblemError(
        invalidFields([
          { pointer: '/confirm', detail: 'This is not the interconnect’s name. Type it as it is shown.' },
        ]),
      )
    }
    await removal.remove(context.get('account'), name, by(context))
    return context.body(null, 204)
  })
}
