import type { Start, StartAnswer } from '../../contract/start.ts'
import { learnConsoleTime } from './console-clock.ts'

declare global {
  interface Window {
    /** What index.html asked for before any script ran. */
    consoleStart?: Promise<Response>
  }
}

/** How long after they came early answers serve: whoever comes to a screen later wants to know how things are by then. */
const SERVE_FOR_MS = 5_000

let answers: Promise<Map<string, StartAnswer>> | undefined

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

async function readStart(start: Promise<Response>): Promise<Map<string, StartAnswer>> {
  try {
    const response = await start
    if (!response.ok) return new Map()
    const { answers: all } = (await response.json()) as Start // this page and the proxy are one build
    learnConsoleTime(response.headers.get('X-Console-Time'))
    const early = new Map(all.map((answer) => [answer.path, answer]))
    setTimeout(() => early.clear(), SERVE_FOR_MS)
    return early
  } catch {
    // The reads themselves say what is wrong.
    return new Map()
  }
}
