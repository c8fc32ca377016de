import { useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Button } from '../ui/button.tsx'
import { Mono } from '../ui/facts.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { KeyReading } from './key-reading.tsx'

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
  const [pasted, setPasted] = useState(false)
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
      after={
        // There before anything is said in it, so that all of it is announced.
        <div role="status" className="grid gap-1.5 not-empty:mt-2">
          <KeyReading input={value} typing={entering && !pasted} refused={error !== undefined} />
        </div>
      }
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
            onPaste={() => setPasted(true)}
            onKeyDown={() => setPasted(false)}
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
