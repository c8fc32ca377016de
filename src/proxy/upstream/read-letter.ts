import { ProblemError } from '../problem-error.ts'
import { noLetter } from '../problems.ts'
import type { Client } from './client.ts'
import { type Exchange, LETTER_FORM } from './exchange.ts'
import { problemFromExchange } from './problem-from-exchange.ts'

/**
 * Reads a Letter of Authorization and gives upstream's own bytes, unchanged.
 * @param path where it is upstream
 * @param customer whom it is made out to; blank leaves that to upstream, which names the account
 * @throws ProblemError `no-letter` where upstream has none, `unreadable-answer` where it sends something else
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/loa/
 */
export async function readLetter(
  { get }: Pick<Client, 'get'>,
  path: string,
  customer: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const query = customer === '' ? '' : `?${new URLSearchParams({ name: customer }).toString()}`
  const answer = await get(`${path}${query}`, LETTER_FORM)
  if (answer.outcome === 'answered' && answer.status === 200) {
    if (answer.bytes && isPdf(answer.bytes)) return answer.bytes
  }
  throw new ProblemError(letterProblem(answer))
}

/** Whether bytes begin as every PDF does. @see https://www.iso.org/standard/75839.html section 7.5.2 */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}

function letterProblem(answer: Exchange) {
  const problem = problemFromExchange(answer)
  if (problem.type === 'not-found') return { ...problem, ...noLetter }
  if (problem.type !== 'unreadable-answer') return problem
  const what =
    answer.outcome === 'broken' ? 'It sent more than 20 MiB.' : 'What it sent instead is no PDF document.'
  return {
    ...problem,
    title: 'Cloudflare sent no letter that could be read',
    detail: `${what} Nothing was saved. Try again in a moment; if it stays, give Cloudflare’s support the interconnect’s name.`,
  }
}
