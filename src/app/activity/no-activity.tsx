import { useAccount } from '../shell/account.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'

interface NoActivityProps {
  filtered: boolean
  /** Takes every filter away. */
  onClear: () => void
}

/** Stands where there is nothing to show: nothing matches, or nothing was done yet. */
export function NoActivity({ filtered, onClear }: NoActivityProps) {
  const { account, href, startNewOrder } = useAccount()
  return (
    <div className="rounded-card border border-dashed border-line-strong bg-surface px-6 py-12 text-center">
      <h2 className="text-lead font-semibold">{filtered ? 'Nothing matches' : 'Nothing was ordered yet'}</h2>
      <p className="mx-auto mt-1 mb-6 max-w-[52ch] text-ink-soft">
        {filtered
          ? 'No entry of this account fits all of what is asked for above.'
          : `The first order of ${account.name} through this console begins its record here.`}
      </p>
      {filtered ? (
        <Button onClick={onClear}>Show everything</Button>
      ) : (
        <ButtonLink href={href('/new')} variant="primary" onClick={startNewOrder}>
          Order an interconnect
        </ButtonLink>
      )}
    </div>
  )
}
