import { useQueryClient } from '@tanstack/react-query'
import type { CniCreation } from '../../contract/cni.ts'
import { WATCHED_DAYS } from '../../contract/order-name.ts'
import { cnisQuery, giveUpCreation } from '../api/cnis.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useWrite } from './use-write.ts'

interface GiveUpCreationDialogProps {
  account: string
  creation: CniCreation
  onClose: () => void
}

/** Spells out what letting go of an unconfirmed creation means. */
export function GiveUpCreationDialog({ account, creation, onClose }: GiveUpCreationDialogProps) {
  const client = useQueryClient()
  const { id, interconnect, conduit_name } = creation
  const { start, sending, problem } = useWrite(
    () => giveUpCreation(account, id),
    async () => {
      await client.invalidateQueries({ queryKey: cnisQuery(account, interconnect).queryKey, exact: true })
      onClose()
    },
  )
  return (
    <Dialog title={`Give “${conduit_name}” up?`} busy={sending} onClose={onClose}>
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1.5 pl-5 wrap-anywhere">
          <li>The conduit name can be used again on this interconnect.</li>
          <li>
            If it exists, it stays. The console looks for it for {WATCHED_DAYS} days, and says here if it
            turns up: then you can remove it.
          </li>
          <li>This cannot be undone, and it is recorded under your name.</li>
        </ul>
        {problem && <ProblemNotice problem={problem} role="alert" />}
        <DialogActions>
          <Button variant="danger" disabled={sending} onClick={() => start(undefined)}>
            {sending ? 'Giving up…' : 'Give it up'}
          </Button>
          <Button disabled={sending} onClick={onClose}>
            Keep looking
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
