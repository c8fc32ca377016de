import { CheckIcon, CrossIcon } from '../ui/icons.tsx'
import type { Progress } from './next-steps.ts'

const place = 'absolute top-0.5 left-0 grid size-5 place-items-center rounded-full'

/** How far a step is, by a shape of its own; the words beside it say the same. */
export function StepMark({ progress }: { progress: Progress }) {
  switch (progress) {
    case 'done':
      return (
        <span className={`${place} bg-good text-surface`}>
          <CheckIcon className="size-3" />
        </span>
      )
    case 'implied':
      return (
        <span className={`${place} border-2 border-good text-good`}>
          <CheckIcon className="size-3" />
        </span>
      )
    case 'fault':
      return (
        <span className={`${place} bg-bad text-surface`}>
          <CrossIcon className="size-3" />
        </span>
      )
    case 'now':
      return (
        <span className={`${place} border-2 border-wait`}>
          <span className="size-2 rounded-full bg-wait" />
        </span>
      )
    case 'later':
      return <span className={`${place} border-2 border-dashed border-line-strong`} />
  }
}
