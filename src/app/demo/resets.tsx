import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { resetDemo } from '../api/demo.ts'
import { clearDraft } from '../order/drafts.ts'
import { forgetKeys } from '../order/kept-keys.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { useAccount } from '../shell/account.tsx'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { PanelPart } from './panel-part.tsx'
import { changePanel } from './panel-state.ts'

/** Back to the beginning: of this account, or of the whole demo. */
export function Resets() {
  const { account, href, startNewOrder } = useAccount()
  const [, navigate] = useLocation()
  const queryClient = useQueryClient()
  const reset = useMutation({
    mutationFn: (what: 'account' | 'everything') => resetDemo(what === 'account' ? account.id : undefined),
    onSuccess: async () => {
      // What this tab kept belongs to orders that nobody knows any more.
      forgetKeys(tabStorage, account.id, () => true)
      clearDraft(tabStorage, account.id, 'direct')
      clearDraft(tabStorage, account.id, 'gcp_partner')
      startNewOrder()
      changePanel({ playing: undefined, unknown: undefined })
      navigate(href('/'))
      await Promise.all([
        queryClient.resetQueries({ queryKey: ['account'] }),
        queryClient.invalidateQueries({ queryKey: ['demo', 'time'] }),
      ])
    },
  })
  const done = reset.isSuccess && (reset.variables === 'account' ? 'This account' : 'Everything')
  return (
    <PanelPart title="Start over">
      <Button size="small" disabled={reset.isPending} onClick={() => reset.mutate('account')}>
        <RefreshIcon className="size-4" />
        Reset this account
      </Button>
      <p className="mt-1.5 text-small text-ink-soft">
        Its interconnects are as they were at first, its orders are forgotten.
      </p>
      <details className="mt-2">
        <summary className="min-h-9 cursor-pointer py-1.5 text-small font-semibold">
          Reset everything…
        </summary>
        <p className="mb-2 text-small text-ink-soft">
          Every account, every order and the time, for everybody who looks at this demo.
        </p>
        <Button
          size="small"
          variant="danger"
          disabled={reset.isPending}
          onClick={() => reset.mutate('everything')}
        >
          Reset everything now
        </Button>
      </details>
      <p role="status" className="mt-2 text-small font-semibold empty:hidden">
        {done && `${done} is as it was at first.`}
      </p>
      {reset.error && (
        <div className="mt-2">
          <ProblemNotice problem={reset.error.problem} title="Nothing was reset" role="alert" />
        </div>
      )}
    </PanelPart>
  )
}
