import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Cni } from '../../contract/cni.ts'
import { cnisQuery } from '../api/cnis.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { differencesBetween, isWhatWasEntered } from './cni-differences.ts'
import type { CniInput } from './cni-input.ts'

interface ChangedMeanwhileProps {
  account: string
  /** As it was when the form opened. */
  cni: Cni
  input: CniInput
  /** Begins anew with what is there now. */
  onReload: (now: Cni) => void
  /** Keeps what was typed, to be saved over what is there now. */
  onKeep: (now: Cni) => void
}

/** Somebody else changed it: what they did, and the choice between theirs and what was typed. Nothing was saved. */
export function ChangedMeanwhile({ account, cni, input, onReload, onKeep }: ChangedMeanwhileProps) {
  const region = useRef<HTMLDivElement>(null)
  const refresh = useRefresh()
  const list = useQuery(cnisQuery(account, cni.interconnect))
  const refreshed = useRef(false)
  useEffect(() => {
    region.current?.focus()
    if (refreshed.current) return
    refreshed.current = true
    void refresh(cnisQuery(account, cni.interconnect, true))
  }, [refresh, account, cni.interconnect])

  return (
    <div ref={region} tabIndex={-1} className="rounded-card">
      {list.error ? (
        <ProblemNotice
          problem={list.error.problem}
          title="It was changed meanwhile, and what is there now could not be read"
          onRetry={() => void list.refetch()}
          role="alert"
        />
      ) : (
        <WhatIsThere
          cni={cni}
          now={list.data?.items.find(({ id }) => id === cni.id)}
          reading={list.isFetching}
          input={input}
          onReload={onReload}
          onKeep={onKeep}
        />
      )}
    </div>
  )
}

interface WhatIsThereProps extends Omit<ChangedMeanwhileProps, 'account'> {
  now: Cni | undefined
  reading: boolean
}

function WhatIsThere({ cni, now, reading, input, onReload, onKeep }: WhatIsThereProps) {
  if (reading && now?.version === cni.version) {
    return (
      <Notice tone="wait" role="alert" title="It was changed meanwhile. Nothing was saved">
        <p>Your input is kept. Reading what is there now…</p>
      </Notice>
    )
  }
  if (!now) {
    return (
      <Notice tone="wait" role="alert" title="It was removed meanwhile. Nothing was saved">
        <p>Your input stays here until you close the form. To have it again, add a new one.</p>
      </Notice>
    )
  }
  const load = (
    <Button size="small" onClick={() => onReload(now)}>
      Load what is there now
    </Button>
  )
  if (isWhatWasEntered(input, now)) {
    return (
      <Notice tone="info" role="alert" title="It is already what you entered" actions={load}>
        <p>Somebody, or an earlier try of yours, made this change. Nothing more was saved.</p>
      </Notice>
    )
  }
  return (
    <Notice
      tone="wait"
      role="alert"
      title="It was changed meanwhile. Nothing was saved"
      actions={
        <>
          {load}
          <Button size="small" onClick={() => onKeep(now)}>
            Keep my input
          </Button>
        </>
      }
    >
      {differencesBetween(cni, now).map((difference) => (
        <p key={difference}>{difference}</p>
      ))}
      <p>Your input is kept. Load theirs in its place, or keep yours and save it over theirs.</p>
    </Notice>
  )
}
