import { type ReactNode, Suspense, useEffect } from 'react'
import { CheckIcon, InfoIcon, WarningIcon } from '../ui/icons.tsx'
import { later } from '../ui/later.tsx'
import { readKey } from './read-key.ts'

/** What there is to say about pairs; the key is as well read without. */
const KeyAdviceLines = later(() =>
  import('../redundancy/key-advice-lines.tsx').then(
    (part) => part.KeyAdviceLines,
    () => NoAdvice,
  ),
)

interface KeyReadingProps {
  /** The text of the field. */
  input: string
  /** Whether a person is still typing: half a key is no mistake then. */
  typing: boolean
  /** Whether the field says itself what is wrong. */
  refused: boolean
}

/** The pairing key in words, for a person to compare with what they meant. */
export function KeyReading({ input, typing, refused }: KeyReadingProps) {
  const reading = readKey(input)
  useEffect(() => {
    // There before a key is.
    void KeyAdviceLines.load()
  }, [])
  return (
    <>
      {reading.state === 'read' && (
        <>
          <Line tone="good">
            Region <strong>{reading.region}</strong>
            {reading.place && ` (${reading.place})`},{' '}
            {reading.domain === 'any' ? (
              <>
                <strong>any</strong> availability domain: Google chooses one of the two.
              </>
            ) : (
              <>
                edge availability domain <strong>{reading.domain}</strong>.
              </>
            )}
          </Line>
          {reading.notes.map((note) => (
            <Line key={note} tone="wait">
              {note}
            </Line>
          ))}
          <Suspense>
            <KeyAdviceLines place={reading} />
          </Suspense>
        </>
      )}
      {reading.state === 'unreadable' && !typing && !refused && <Line tone="wait">{reading.sentence}</Line>}
      {reading.state !== 'empty' && reading.tidied && <Line tone="plain">{reading.tidied}</Line>}
    </>
  )
}

const looks = {
  good: { box: 'bg-good-soft px-3 py-2', ink: 'text-good', icon: CheckIcon },
  wait: { box: 'bg-wait-soft px-3 py-2', ink: 'text-wait', icon: WarningIcon },
  plain: { box: 'px-3 text-ink-soft', ink: 'text-ink-soft', icon: InfoIcon },
}

function Line({ tone, children }: { tone: keyof typeof looks; children: ReactNode }) {
  const { box, ink, icon: Icon } = looks[tone]
  return (
    <p className={`flex gap-2 rounded-control text-small ${box}`}>
      <Icon className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  )
}

function NoAdvice() {
  return null
}
