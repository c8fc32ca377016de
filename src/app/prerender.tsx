import { prerender } from 'react-dom/static'
import { Router } from 'wouter'
import { addressOf, type FirstPage } from '../contract/first-page.ts'
import type { Session } from '../contract/session.ts'
import { createQueryClient } from './api/query-client.ts'
import { Root } from './root.tsx'

/** What a page shows before anything is known, as HTML: the same that the application begins with in a browser. */
export async function prerendered(page: FirstPage, mode: Session['mode']): Promise<string> {
  const { path, search } = addressOf(page)
  const failures: unknown[] = []
  const { prelude } = await prerender(
    <Router ssrPath={path} ssrSearch={search}>
      <Root client={createQueryClient()} begun={{ page, mode }} />
    </Router>,
    {
      // All in its place: what comes later in the document would need a script to be put there.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      // A part that fails would be left to the browser without a word.
      onError: (error) => void failures.push(error),
    },
  )
  const html = await new Response(prelude).text()
  if (failures.length > 0)
    throw new Error(`The page ${page} cannot be rendered ahead: ${failures.join('; ')}`)
  return html
}
