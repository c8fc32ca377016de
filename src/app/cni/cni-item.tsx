import { useState } from 'react'
import type { Cni } from '../../contract/cni.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { Facts } from '../ui/facts.tsx'
import { cniFacts } from './cni-facts.tsx'
import { nameOf } from './cni-words.ts'
import { LinkEnds } from './link-ends.tsx'
import { RemoveCniDialog } from './remove-cni-dialog.tsx'

interface CniItemProps {
  account: string
  cni: Cni
  /** Absent while another form is open: one at a time. */
  onEdit: (() => void) | undefined
  onRemoved: () => void
}

/** The id of a CNI's heading, which takes the focus after a change. */
export function headingOf(id: string): string {
  return `cni-heading-${id}`
}

/** One CNI with all that is set on it. */
export function CniItem({ account, cni, onEdit, onRemoved }: CniItemProps) {
  const [removing, setRemoving] = useState(false)
  const name = nameOf(cni)
  return (
    <article aria-labelledby={headingOf(cni.id)} className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3
            id={headingOf(cni.id)}
            tabIndex={-1}
            className="text-base font-semibold wrap-anywhere outline-none"
          >
            {name}
          </h3>
          {cni.magic.description && (
            <p className="text-small wrap-anywhere text-ink-soft">{cni.magic.description}</p>
          )}
        </div>
        {onEdit && (
          <div className="flex flex-wrap gap-2">
            <WriteButton size="small" onClick={onEdit}>
              Edit<span className="sr-only"> {name}</span>
            </WriteButton>
            <WriteButton size="small" onClick={() => setRemoving(true)}>
              Remove…<span className="sr-only"> {name}</span>
            </WriteButton>
          </div>
        )}
      </div>
      <LinkEnds cni={cni} />
      <Facts facts={cniFacts(cni)} />
      {removing && (
        <RemoveCniDialog
          account={account}
          cni={cni}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      )}
    </article>
  )
}
