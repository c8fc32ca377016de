import { SubmitButton } from '../ui/button.tsx'
import { ArrowIcon } from '../ui/action-icons.tsx'

/** The one button of an order's form. It leads to the review and orders nothing. */
export function FormActions({ busy }: { busy: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
      <SubmitButton variant="primary" aria-disabled={busy}>
        Review the order
        <ArrowIcon className="size-4" />
      </SubmitButton>
      <p className="text-small text-ink-soft">Nothing is ordered yet.</p>
    </div>
  )
}
