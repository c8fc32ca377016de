import type { Interconnect } from '../../contract/interconnect.ts'
import { Dialog } from '../ui/dialog.tsx'
import { IrreversibleForm } from '../ui/irreversible-form.tsx'
import type { UnconfirmedRemoval } from './removal-unconfirmed.tsx'
import { consequencesOf } from './removal-words.ts'
import { useRemoval } from './use-removal.ts'

interface RemoveDialogProps {
  interconnect: Interconnect
  onUnconfirmed: (removal: UnconfirmedRemoval) => void
  onClose: () => void
}

/** Spells out what removing means, and asks for the name: the last moment before traffic stops. */
export function RemoveDialog({ interconnect, onUnconfirmed, onClose }: RemoveDialogProps) {
  const { name } = interconnect
  const { remove, removing, problem } = useRemoval(name, onUnconfirmed)
  const unconfirmed = problem?.type === 'outcome-unknown'

  return (
    <Dialog title="Remove this interconnect?" busy={removing} onClose={onClose}>
      <IrreversibleForm
        consequences={consequencesOf(interconnect)}
        typed={{
          name,
          label: 'Type its name to remove it',
          hint: (
            <>
              {/* As it is, blanks included; one that reads from right to left stays within its line. */}
              It is <bdi className="font-mono whitespace-pre-wrap text-ink wrap-anywhere">{name}</bdi>
            </>
          ),
          mismatch: 'That is not its name. Type it as it stands above, capitals included.',
        }}
        problem={problem}
        busy={removing}
        words={{
          confirm: unconfirmed ? 'Remove again' : 'Remove the interconnect',
          busy: 'Removing…',
          cancel: unconfirmed ? 'Close, and keep checking' : 'Keep it',
        }}
        onConfirm={remove}
        onCancel={onClose}
      />
    </Dialog>
  )
}
