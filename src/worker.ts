import { type Bindings } from './worker/bindings.ts'
import { createFront } from './worker/front.ts'

export { DemoVisitor } from './worker/demo-visitor.ts'
export { LiveAccount } from './worker/live-account.ts'

let front: ((request: Request) => Promise<Response>) | undefined

/** The entry on Cloudflare Workers. What is bound to it is in wrangler.jsonc. */
export default {
  fetch(request, bindings) {
    front ??= createFront(bindings)
    return front(request)
  },
} satisfies ExportedHandler<Bindings>
