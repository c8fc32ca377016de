/** A fault that somebody could write into the order code. */
export interface Mutant {
  name: string
  /** Each text, found exactly once in its file (relative to the project's root), and what stands in its place. */
  edits: readonly [file: string, find: string, replace: string][]
}

const ORDERS = 'src/proxy/orders'
const REMOVAL = 'src/proxy/removal'

/** Faults that break a promise; a simulation that lets one pass proves nothing. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'sends again after a restart',
    edits: [
      [
        `${ORDERS}/create-orders.ts`,
        "if (record?.state === 'sending') book.unknown(record, interrupted)",
        "if (record) { book.checked(record, { state: 'queued', sentAt: null }); start(record.account, id) }",
      ],
    ],
  },
  {
    name: 'sends a second time after a fault',
    edits: [
      [
        `${ORDERS}/send-order.ts`,
        'await cloudflare.createInterconnect(body)',
        'await cloudflare.createInterconnect(body).then((first) => (first.outcome === "broken" ? cloudflare.createInterconnect(body) : first))',
      ],
    ],
  },
  {
    name: 'writes the journal after sending',
    edits: [
      [`${ORDERS}/send-order.ts`, '  book.sending(queued, found.seen)\n', ''],
      [
        `${ORDERS}/send-order.ts`,
        '  const sending = journal.find(id)\n',
        '  book.sending(queued, found.seen)\n  const sending = journal.find(id)\n',
      ],
    ],
  },
  {
    name: 'takes a 5xx for a rejection',
    edits: [[`${ORDERS}/outcome.ts`, 'status >= 400 && status < 500', 'status >= 400 && status < 600']],
  },
  {
    name: 'takes a 408 for a rejection',
    edits: [[`${ORDERS}/outcome.ts`, 'status !== 408', 'status !== 0']],
  },
  {
    name: 'takes a 409 for a rejection',
    edits: [[`${ORDERS}/outcome.ts`, 'status !== 409', 'status !== 0']],
  },
  {
    name: 'takes a network error for a rejection',
    edits: [
      [
        `${ORDERS}/outcome.ts`,
        "if (exchange.outcome === 'not-sent' || ",
        "if (exchange.outcome === 'not-sent' || exchange.outcome === 'broken' || ",
      ],
    ],
  },
  {
    name: 'takes a timeout for a rejection',
    edits: [
      [
        `${ORDERS}/outcome.ts`,
        "if (exchange.outcome === 'not-sent' || ",
        "if (exchange.outcome === 'not-sent' || exchange.outcome === 'timeout' || ",
      ],
    ],
  },
  {
    name: 'has no lock on a slot or pairing key',
    edits: [
      [
        `${ORDERS}/journal.ts`,
        'orders(`account = ? AND hold = ? AND ${HELD}`, account, hold)[0]',
        '(void hold, void HELD, orders("account = ? AND 0", account)[0])',
      ],
      [`${ORDERS}/schema.ts`, 'CREATE UNIQUE INDEX orders_hold', 'CREATE INDEX orders_hold'],
    ],
  },
  {
    name: 'has no lock on a region',
    edits: [
      [
        `${ORDERS}/place-order.ts`,
        'region === null ? undefined : journal.openInRegion(account, region)',
        'undefined as OrderRecord | undefined',
      ],
    ],
  },
  {
    name: 'has no baseline',
    edits: [[`${ORDERS}/match.ts`, '!before.has(name) && ', '(before.size >= 0) && ']],
  },
  {
    name: 'takes absence for proof',
    edits: [
      [
        `${ORDERS}/reconcile.ts`,
        '  book.checked(record, {\n    candidates,',
        '  if (counts && record.state === "unknown" && record.problem) return book.rejected(record, record.problem)\n  book.checked(record, {\n    candidates,',
      ],
    ],
  },
  {
    name: 'frees the slot of a created order as soon as a list lacks it',
    edits: [[`${ORDERS}/schedule.ts`, 'LAG_MS = 10 * MINUTE', 'LAG_MS = 0 * MINUTE']],
  },
  {
    name: 'adopts a Google Cloud candidate by itself',
    edits: [
      [
        `${ORDERS}/match.ts`,
        '      return {\n        candidates: record.state',
        '      if (ranked[0]) return { found: ranked[0] }\n      return {\n        candidates: record.state',
      ],
    ],
  },
  {
    name: 'takes what appears on a slot long after absence was likely',
    edits: [[`${ORDERS}/match.ts`, '!looksAbsent(record, now)', '(looksAbsent(record, now) || true)']],
  },
  {
    name: 'takes what appears on a slot after a conflict',
    edits: [
      [
        `${ORDERS}/match.ts`,
        "record.problem?.type !== 'upstream-conflict'",
        "record.problem?.type !== 'internal'",
      ],
    ],
  },
  {
    name: 'forgets an order that was given up',
    edits: [
      [
        `${ORDERS}/journal.ts`,
        "const OPEN = `state IN ('queued', 'sending', 'unknown', 'abandoned')`",
        "const OPEN = `state IN ('queued', 'sending', 'unknown')`",
      ],
    ],
  },
  {
    name: 'keeps the pairing key',
    edits: [[`${ORDERS}/order-book.ts`, 'sentAt: clock.now(), secret: null })', 'sentAt: clock.now() })']],
  },
  {
    name: 'removes a second time after a fault',
    edits: [
      [
        `${REMOVAL}/create-removal.ts`,
        'await cloudflare.removeInterconnect(account, name)',
        'await cloudflare.removeInterconnect(account, name).then((first) => (first.outcome === "broken" ? cloudflare.removeInterconnect(account, name) : first))',
      ],
    ],
  },
  {
    name: 'takes any success for a removal',
    edits: [
      [
        `${REMOVAL}/removal-outcome.ts`,
        'return json !== undefined && !ErrorEnvelope.safeParse(json).success',
        'return !ErrorEnvelope.safeParse(json).success',
      ],
    ],
  },
  {
    name: 'shows what was removed for as long as upstream lists it',
    edits: [
      [
        'src/proxy/shared-reads.ts',
        'const visible = removals.visible(account, reading.value)',
        'const visible = reading.value',
      ],
    ],
  },
  {
    name: 'takes a removal back because a list lags',
    edits: [
      [
        `${ORDERS}/reconcile.ts`,
        'record.removedBy === null || askedAt - removedAt > LAG_MS',
        'record.removedBy === null || askedAt > removedAt',
      ],
    ],
  },
]
