import type { Context } from 'hono'
import { isoTime } from '../contract/clock.ts'
import { accountName } from './account-names.ts'
import { CODES, refuse, webPage } from './envelope.ts'
import type { SimulatorEnv } from './environment.ts'
import { loaPdf } from './loa-pdf.ts'
import { sentinelIn } from './sentinels.ts'
import type { HeldInterconnect } from './world.ts'

/** The most characters that a custom name may have. */
const NAME_LIMIT = 200

/** More than the 20 MiB that the console takes of a letter, in chunks of one. */
const CHUNK_BYTES = 1024 * 1024
const CHUNKS = 21

/** A PDF, and blank lines behind it for as long as somebody reads. */
function padded(pdf: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const blank = new Uint8Array(CHUNK_BYTES).fill(0x0a)
  let sent = 0
  return new ReadableStream({
    start: (controller) => controller.enqueue(pdf),
    pull(controller) {
      if (sent === CHUNKS) return controller.close()
      sent += 1
      controller.enqueue(blank.slice())
    },
  })
}

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/loa/
export function loa(context: Context<SimulatorEnv>, { interconnect }: HeldInterconnect): Response {
  const { account, clock } = context.var.world
  const name = context.req.query('name')?.trim() ?? ''
  if (name.length > NAME_LIMIT) {
    return refuse(context, 400, {
      code: CODES.invalid,
      message: `name must have at most ${NAME_LIMIT} characters`,
      pointer: '/name',
    })
  }
  if (interconnect.type !== 'direct') {
    const message = 'A Letter of Authorization exists for physical interconnects only'
    return refuse(context, 400, { code: CODES.refused, message })
  }
  const sentinel = sentinelIn('direct', interconnect.slot_id)
  if (sentinel === 'loa-missing') {
    return refuse(context, 404, { code: CODES.notFound, message: 'Letter of Authorization not found' })
  }
  if (sentinel === 'loa-no-pdf') return webPage()
  const issuedOn = isoTime(clock.now()).slice(0, 10)
  const pdf = loaPdf(interconnect, { customer: name || accountName(account), issuedOn })
  const letter = sentinel === 'loa-too-large' ? padded(pdf) : pdf
  return context.body(letter, 200, { 'content-type': 'application/pdf' })
}
