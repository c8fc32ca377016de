import type { Start, StartAnswer } from '../../contract/start.ts'
import { learnConsoleTime } from './console-clock.ts'
import { jsonOf } from './json-of.ts'

declare global {
  interface Window {
    /** What index.html asked for before any script ran. */
    consoleStart?: Promise<Response>
  }
}

/** How long after they came early answers serve: whoever comes to a screen later wants to know how things are by then. */
const SERVE_FOR_MS = 5_000

let answers: Promise<Map<string, StartAnswer>> | undefined
/** The same once they are here. */
let come: Map<string, StartAnswer> | undefined

/**
 * The answer to a read that the page asked for while its script was on its way; each serves once. Undefined where there is
 * none: then the read is done as any other.
 */
export async function takeEarly(path: string): Promise<StartAnswer | undefined> {
  if (typeof window === 'undefined' || !window.consoleStart) return undefined
  answers ??= readStart(window.consoleStart)
  const early = await answers
  const answer = early.get(path)
  early.delete(path)
  return answer
}

/**
 * A query’s function, and the same answer without waiting as its `initialData`: what came along with the session is then
 * drawn together with it, not a moment later.
 */
export function earlyOr<Answer>(
  path: string,
  queryFn: (context: { signal: AbortSignal }) => Promise<Answer>,
) {
  return {
    queryFn,
    initialData(): Answer | undefined {
      const answer = come?.get(path)
      if (answer?.status !== 200) return undefined
      come?.delete(path)
      return answer.body as Answer // this page and the proxy are one build
    },
  }
}

async function readStart(start: Promise<Response>): Promise<Map<string, StartAnswer>> {
  try {
    const response = await start
    if (!response.ok) return new Map()
    const { answers: all } = (await jsonOf(response)) as Start // this page and the proxy are one build
    learnConsoleTime(response.headers.get('X-Console-Time'))
    come = new Map(all.map((answer) => [answer.path, answer]))
    setTimeout(() => come?.clear(), SERVE_FOR_MS)
    return come
  } catch {
    // The reads themselves say what is wrong.
    return new Map()
  }
}
