import { useState } from 'react'
import type { CniCreation } from '../../contract/cni.ts'
import { WATCHED_DAYS } from '../../contract/order-name.ts'
import { cnisQuery } from '../api/cnis.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { GiveUpCreationDialog } from './give-up-creation-dialog.tsx'

/** One attempt to create a CNI that is open or came to nothing. */
export function CreationNotice({ account, creation }: { account: string; creation: CniCreation }) {
  const { conduit_name, state, problem, createdAt, actor } = creation
  switch (state) {
    case 'created':
      return null
    case 'sending':
      return (
        <Notice tone="wait" title={`Creating “${conduit_name}”`}>
          <p>
            Sent once, at <Moment at={createdAt} seconds /> by {actor}. Do not submit it again.
          </p>
        </Notice>
      )
    case 'rejected':
      return problem ? (
        <ProblemNotice problem={problem} since={createdAt} title={`“${conduit_name}”: nothing was created`} />
      ) : (
        <Notice tone="bad" title={`“${conduit_name}”: nothing was created`} />
      )
    case 'abandoned':
      return creation.cni === undefined ? (
        <Notice tone="neutral" title={`“${conduit_name}” was given up`}>
          <p>
            The console looks for it for {WATCHED_DAYS} days. If it turns up after all, that is said here.
          </p>
        </Notice>
      ) : (
        <Notice tone="bad" role="alert" title={`“${conduit_name}” was given up, and may exist after all`}>
          <p>
            A CNI of this name turned up, <Moment at={creation.updatedAt} />. It is below with its addresses:
            keep it, or remove it if it is not wanted any more.
          </p>
        </Notice>
      )
    case 'unknown':
      return <UnknownCreation account={account} creation={creation} />
  }
}

function UnknownCreation({ account, creation }: { account: string; creation: CniCreation }) {
  const refresh = useRefresh()
  const [checking, setChecking] = useState(false)
  const [asking, setAsking] = useState(false)
  const { conduit_name, interconnect, problem, createdAt, lastCheckedAt, giveUp } = creation

  async function check() {
    setChecking(true)
    await refresh(cnisQuery(account, interconnect, true))
    setChecking(false)
  }

  return (
    <Notice
      tone="wait"
      title={`“${conduit_name}”: no confirmed answer`}
      actions={
        <>
          <Button size="small" disabled={checking} onClick={() => void check()}>
            <RefreshIcon className="size-4" />
            {checking ? 'Checking…' : 'Check now'}
          </Button>
          {giveUp?.allowed && (
            <WriteButton size="small" onClick={() => setAsking(true)}>
              Give it up…
            </WriteButton>
          )}
        </>
      }
    >
      <p>
        The request was sent once, at <Moment at={createdAt} seconds />, and <strong>it may exist</strong>. Do
        not create it again: the console looks for it.
      </p>
      <p>
        {lastCheckedAt ? (
          <>
            Checking, last at <Moment at={lastCheckedAt} seconds />. It was not there then.
          </>
        ) : (
          'Checking: no complete list has been read since.'
        )}
        {giveUp && !giveUp.allowed && (
          <>
            {' '}
            It can be given up from <Moment at={giveUp.from} seconds />, if a list that is read then does not
            show it.
          </>
        )}
      </p>
      {problem && (
        <p>
          What happened: {problem.title}. {problem.detail}
        </p>
      )}
      {asking && (
        <GiveUpCreationDialog account={account} creation={creation} onClose={() => setAsking(false)} />
      )}
    </Notice>
  )
}
