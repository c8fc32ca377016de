import { useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { canonicalKey, faultOf, partsOf } from '../../contract/pairing-key-parts.ts'
import { Button } from '../ui/button.tsx'
import { Mono } from '../ui/facts.tsx'
import { controlClass, Field } from '../ui/field.tsx'
import { CheckIcon } from '../ui/icons.tsx'

interface PairingKeyFieldProps {
  value: string
  error: string | undefined
  registration: UseFormRegisterReturn<'pairing_key'>
}

/**
 * The pairing key: shown while it is entered, hidden once it is, and said in words as soon as it can be read. It is no
 * password field, because a browser offers to keep what is typed into one.
 */
export function PairingKeyField({ value, error, registration }: PairingKeyFieldProps) {
  const [entering, setEntering] = useState(false)
  const [revealed, setRevealed] = useState(false)
  const masked = value !== '' && !entering && !revealed
  return (
    <Field
      id="pairing_key"
      label="Pairing key"
      hint={
        <>
          From the VLAN attachment in Google Cloud: <Mono>id/region/domain</Mono>. Single use. Keep it secret.
        </>
      }
      error={error}
      after={<ReadOutLoud pairingKey={value} />}
    >
      {(control) => (
        <span className="flex gap-2">
          <input
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-1p-ignore
            data-lpignore="true"
            data-masked={masked}
            className={`${controlClass} font-mono text-small data-[masked=true]:masked`}
            {...control}
            {...registration}
            onFocus={() => setEntering(true)}
            onBlur={(event) => {
              setEntering(false)
              void registration.onBlur(event)
            }}
          />
          <Button aria-pressed={revealed} onClick={() => setRevealed(!revealed)}>
            {revealed ? 'Hide' : 'Reveal'}
            <span className="sr-only"> the pairing key</span>
          </Button>
        </span>
      )}
    </Field>
  )
}

/** What the key says, for a person to compare with what they meant. */
function ReadOutLoud({ pairingKey }: { pairingKey: string }) {
  const key = canonicalKey(pairingKey)
  const { region, domain } = partsOf(key)
  const readable = faultOf(key) === undefined
  return (
    <div role="status">
      {readable && (
        <p className="mt-2 flex gap-2 rounded-control bg-good-soft px-3 py-2 text-small">
          <CheckIcon className="mt-0.5 size-4 shrink-0 text-good" />
          <span className="min-w-0 wrap-anywhere">
            Region <strong>{region}</strong>,{' '}
            {domain === 'any' ? (
              <>
                <strong>any</strong> availability domain: Google chooses one of the two.
              </>
            ) : (
              <>
                edge availability domain <strong>{domain}</strong>.
              </>
            )}
          </span>
        </p>
      )}
    </div>
  )
}
