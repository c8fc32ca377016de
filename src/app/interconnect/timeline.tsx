import { CheckIcon } from '../ui/icons.tsx'
import type { Step } from './next-steps.ts'

const said: Record<Step['progress'], string> = { done: 'Done: ', now: 'Next: ', later: '' }

/** Steps in their order, with whose turn each is. */
export function Timeline({ steps }: { steps: Step[] }) {
  return (
    <ol>
      {steps.map((step) => (
        <li key={step.title} className="group relative pb-5 pl-8 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-6 bottom-0 left-[0.6rem] w-0.5 bg-line group-last:hidden"
          />
          <StepMark progress={step.progress} />
          <p className="font-semibold">
            <span className="sr-only">{said[step.progress]}</span>
            {step.title}
          </p>
          <p className="text-tiny font-semibold text-ink-soft">{step.who}</p>
          <p className="text-small text-ink-soft">{step.detail}</p>
        </li>
      ))}
    </ol>
  )
}

function StepMark({ progress }: { progress: Step['progress'] }) {
  const place = 'absolute top-0.5 left-0 size-5 rounded-full'
  if (progress === 'done') {
    return (
      <span className={`${place} grid place-items-center bg-good text-surface`}>
        <CheckIcon className="size-3" />
      </span>
    )
  }
  if (progress === 'now') {
    return (
      <span className={`${place} grid place-items-center border-2 border-wait`}>
        <span className="size-2 rounded-full bg-wait" />
      </span>
    )
  }
  return <span className={`${place} border-2 border-dashed border-line-strong`} />
}
