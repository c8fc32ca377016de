import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CniCreation, CreateCni } from '../../contract/cni.ts'
import type { Problem } from '../../contract/problem.ts'
import { cnisQuery, createCni, creationQuery, readCreation } from '../api/cnis.ts'
import { ProblemError, provenBy } from '../api/problem-error.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { attemptFor, forgetAttempt, markSent, readAttempt } from './cni-attempt.ts'
import { nameTaken } from './name-taken.ts'
import { isOffline, useWrite } from './use-write.ts'

/** How long the last look at the list may hold a creation up, in milliseconds; the proxy looks again before it sends. */
const LOOK_WITHIN_MS = 3000

/** What the console has. */
interface Accepted {
  creation: CniCreation
  /** It is what an earlier try with another MD5 key made: that try had arrived after all. */
  earlier: boolean
}

/** Where a creation stands between "confirm" and its outcome. */
export type Creating =
  | { state: 'ready' | 'sending' | 'looking' }
  /** The console has it, and what Cloudflare answers is awaited. */
  | ({ state: 'accepted' } & Accepted)
  | { state: 'offline' | 'refused' | 'unsure' | 'not-found'; problem: Problem }

/** Sending the body that was confirmed, or asking whether what may have left arrived. */
type Task = { do: 'send'; body: CreateCni } | { do: 'look' }

/**
 * Creates a CNI, at most once per click and with the same key however often it is tried. A reload in between does not lose
 * sight of it: what may have left is looked for first.
 */
export function useCreateCni(account: string, interconnect: string) {
  const client = useQueryClient()
  const [accepted, setAccepted] = useState<Accepted>()
  const [task, setTask] = useState<Task['do']>()
  const { start, sending, problem, forgetProblem } = useWrite(
    (given: Task) => (given.do === 'send' ? send(client, given.body) : look(account, interconnect)),
    (answer) => {
      const { creation } = answer
      client.setQueryData(creationQuery(account, creation.id).queryKey, creation)
      setAccepted(answer)
    },
  )
  const followed = useQuery({
    ...creationQuery(account, accepted?.creation.id ?? ''),
    enabled: accepted !== undefined,
  })

  function run(given: Task) {
    setTask(given.do)
    start(given)
  }

  useEffect(() => {
    if (!readAttempt(tabStorage, account, interconnect)?.sent) return
    setTask('look')
    start({ do: 'look' })
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the form opens: `start` is new with every render.
  }, [account, interconnect])

  const creating: Creating = accepted
    ? { state: 'accepted', ...accepted, creation: followed.data ?? accepted.creation }
    : creatingOf(sending, task, problem)
  return {
    creating,
    send: (body: CreateCni) => run({ do: 'send', body }),
    look: () => run({ do: 'look' }),
    /** The outcome is seen, or the person goes back to the form. */
    reset() {
      setAccepted(undefined)
      forgetProblem()
    },
  }
}

function creatingOf(sending: boolean, task: Task['do'] | undefined, problem: Problem | undefined): Creating {
  if (sending) return { state: task === 'look' ? 'looking' : 'sending' }
  if (!problem) return { state: 'ready' }
  if (isOffline(problem)) return { state: 'offline', problem }
  if (task === 'look') return { state: problem.type === 'not-found' ? 'not-found' : 'unsure', problem }
  return { state: provenBy(problem), problem }
}

async function send(client: QueryClient, body: CreateCni): Promise<Accepted> {
  const { account, interconnect } = body
  const attempt = attemptFor(tabStorage, body)
  if (!attempt.sent && (await isThere(client, body)))
    throw new ProblemError(nameTaken(body.magic.conduit_name))
  markSent(tabStorage, body, attempt)
  try {
    return { creation: await createCni(attempt.key, body), earlier: false }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error.problem.type === 'idempotency-key-reused') {
      return { creation: await readCreation(account, attempt.key), earlier: true }
    }
    if (!attempt.sent && provenBy(error.problem) === 'refused')
      forgetAttempt(tabStorage, account, interconnect)
    throw error
  }
}

async function look(account: string, interconnect: string): Promise<Accepted> {
  const { key } = readAttempt(tabStorage, account, interconnect) ?? { key: '' }
  return { creation: await readCreation(account, key), earlier: false }
}

/** Whether the interconnect has a CNI of this name by now. What cannot be seen in time holds nothing up. */
async function isThere(client: QueryClient, { account, interconnect, magic }: CreateCni): Promise<boolean> {
  const read = client.query({ ...cnisQuery(account, interconnect, true), staleTime: 0, retry: false }).then(
    ({ items }) => items.some((cni) => cni.magic.conduit_name === magic.conduit_name),
    () => false,
  )
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), LOOK_WITHIN_MS))
  return Promise.race([read, late])
}
