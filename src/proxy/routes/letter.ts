import { Hono } from 'hono'
import { LoaName } from '../../contract/follow-up.ts'
import { z } from '../../contract/zod.ts'
import { parse } from '../parse-request.ts'
import { ProblemError } from '../problem-error.ts'
import { noLetter } from '../problems.ts'
import type { ConsoleEnv, Services } from './console-env.ts'
import { nameOf } from './interconnect-name.ts'
import { letterFileName } from './letter-file-name.ts'

const Query = z.strictObject({ name: z.optional(LoaName) })

/** `GET …/interconnects/:name/loa`: the Letter of Authorization, byte for byte, to be saved under its interconnect's name. */
export function letterRoutes({ reads, cloudflare }: Services) {
  return new Hono<ConsoleEnv>().get('/:name/loa', async (context) => {
    const account = context.get('account')
    const name = nameOf(context)
    const { name: customer = '' } = parse(Query, context.req.query())
    const { value: interconnect } = await reads.getInterconnect(account, name, true)
    if (interconnect.type === 'gcp_partner') throw new ProblemError(noLetter)
    const letter = await cloudflare.getLetter(account, name, customer)
    return context.body(letter, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${letterFileName(interconnect)}"`,
    })
  })
}
