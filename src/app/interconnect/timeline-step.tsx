import { WriteButton } from '../shell/write-button.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { confirmationOf, type Progress, type Step } from './next-steps.ts'
import { StepMark } from './step-mark.tsx'
import type { Steps } from './use-steps.ts'

const said: Record<Progress, string> = {
  done: 'Done: ',
  implied: 'Done: ',
  fault: 'Fault: ',
  now: 'Next: ',
  later: '',
}

interface TimelineStepProps {
  step: Step
  confirming?: Steps
}

/** One step: who does it, how long it takes, who tells that it is done, and where people do, the button for that. */
export function TimelineStep({ step, confirming }: TimelineStepProps) {
  const { title, detail, who, takes, by, progress, confirmed } = step
  return (
    <li className="group relative pb-5 pl-8 last:pb-0" aria-current={progress === 'now' ? 'step' : undefined}>
      <span
        aria-hidden="true"
        className="absolute top-6 bottom-0 left-[0.6rem] w-0.5 bg-line group-last:hidden"
      />
      <StepMark progress={progress} />
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <p className="min-w-0 font-semibold wrap-anywhere">
          <span className="sr-only">{said[progress]}</span>
          {title}
        </p>
        <p className="text-tiny text-ink-soft">
          {by === 'cloudflare' ? 'Cloudflare reports' : 'You confirm'}
        </p>
      </div>
      <p className="text-tiny font-semibold text-ink-soft">{takes ? `${who}, ${takes}` : who}</p>
      <p className="text-small text-ink-soft">{detail}</p>
      {progress === 'implied' && (
        <p className="mt-1 text-tiny text-good">Not confirmed, but there would be no light without it.</p>
      )}
      {progress === 'fault' && (
        <p className="mt-1 text-tiny font-medium text-bad">Cloudflare reports a fault: see the status.</p>
      )}
      {confirmed && (
        <p className="mt-1 text-tiny text-good">
          Confirmed by <span className="wrap-anywhere">{confirmed.actor}</span>, <Moment at={confirmed.at} />
        </p>
      )}
      {confirming?.confirmed && by === 'you' && progress !== 'implied' && (
        <Confirmation step={step} confirming={confirming} />
      )}
    </li>
  )
}

function Confirmation({ step, confirming }: { step: Step; confirming: Steps }) {
  const { name, title, progress } = step
  if (!name) return null
  const done = progress === 'done'
  const changing = confirming.changing === name
  const words = changing ? 'Saving…' : done ? 'Undo' : confirmationOf(name)
  return (
    <>
      <div className={done || progress !== 'now' ? '-ml-3' : 'mt-2'}>
        <WriteButton
          size="small"
          variant={progress === 'now' ? 'plain' : 'quiet'}
          aria-label={`${words}: ${title}`}
          // Not disabled, so that the focus stays: the button that confirms is the one that takes it back.
          aria-disabled={changing}
          onClick={() => {
            if (!changing) confirming.confirm(name, !done)
          }}
        >
          {words}
        </WriteButton>
      </div>
      {confirming.failed === name && confirming.problem && (
        <div className="mt-2">
          <ProblemNotice problem={confirming.problem} role="alert" title="That could not be saved" />
        </div>
      )}
    </>
  )
}
