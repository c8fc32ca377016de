import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import { LoaName } from '../../contract/follow-up.ts'
import { readLoa } from '../api/loa.ts'
import { saveFile } from '../download/save-file.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Mono } from '../ui/facts.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Steps } from './use-steps.ts'

/** What Cloudflare takes. */
const longestName = 200

interface LoaCardProps {
  account: string
  name: string
  steps: Steps
}

/** The Letter of Authorization of a physical port: to download, made out as wanted, and to mark as handed over. */
export function LoaCard({ account, name, steps }: LoaCardProps) {
  const inputId = useId()
  const [madeOutTo, setMadeOutTo] = useState('')
  const [tried, setTried] = useState(false)
  const checked = LoaName.safeParse(madeOutTo)
  const letters = madeOutTo.trim().length

  const download = useMutation({
    mutationFn: (to: string) => readLoa(account, name, to),
    onSuccess: ({ bytes, name: fileName }) => saveFile(bytes, fileName || 'LOA.pdf'),
  })

  function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    if (!checked.success) document.getElementById(inputId)?.focus()
    else if (!download.isPending) download.mutate(checked.data)
  }

  return (
    <Card title="Letter of Authorization">
      <p className="mb-4 text-ink-soft">
        It allows the facility to connect your cage to this port. Send it along when you order the
        cross-connect.
      </p>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field
          id={inputId}
          label="Made out to"
          optional
          hint="Left blank, it names the account’s own organisation."
          error={tried || letters > longestName ? checked.error?.issues[0]?.message : undefined}
          after={
            <p
              className={`mt-1 text-tiny ${letters > longestName ? 'font-semibold text-bad' : 'text-ink-soft'}`}
            >
              {letters} of {longestName} characters
            </p>
          }
        >
          {(control) => (
            <input
              {...control}
              type="text"
              value={madeOutTo}
              onChange={(event) => setMadeOutTo(event.target.value)}
              autoComplete="organization"
              className={controlClass}
            />
          )}
        </Field>
        <div>
          <SubmitButton variant="primary" aria-disabled={download.isPending}>
            {download.isPending ? 'Fetching the letter…' : 'Download the LOA'}
          </SubmitButton>
        </div>
      </form>
      {download.error && (
        <div className="mt-4">
          <ProblemNotice problem={download.error.problem} role="alert" />
        </div>
      )}
      <div role="status" className="text-small">
        {download.data && (
          <p className="mt-3 wrap-anywhere">
            Saved as <Mono>{download.data.name}</Mono>, {sizeInWords(download.data.bytes.size)}, just as
            Cloudflare sent it.
          </p>
        )}
      </div>
      <HandedOver steps={steps} offered={download.isSuccess} />
    </Card>
  )
}

/** Once a letter was saved, the next thing is to hand it over. */
function HandedOver({ steps, offered }: { steps: Steps; offered: boolean }) {
  const sent = steps.confirmed?.some(({ step }) => step === 'loa-sent')
  if (!offered || sent === undefined) return null
  return (
    <p className="mt-3 flex flex-wrap items-center gap-3 text-small">
      {sent ? (
        'Marked as handed over to the facility.'
      ) : (
        <>
          Is it with the facility?
          <WriteButton
            size="small"
            aria-disabled={steps.changing === 'loa-sent'}
            onClick={() => steps.confirm('loa-sent', true)}
          >
            Mark the letter as handed over
          </WriteButton>
        </>
      )}
    </p>
  )
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
