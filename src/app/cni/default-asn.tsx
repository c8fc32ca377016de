import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { settingsQuery } from '../api/cnis.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'
import { ChangeDefaultAsn } from './change-default-asn.tsx'
import { asnInWords } from './read-asn.ts'

/** The account's default ASN: what it is, and the way to change it in place. */
export function DefaultAsn({ account }: { account: string }) {
  const settings = useQuery(settingsQuery(account))
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState<string>()
  const wasChanging = useRef(false)
  const asn = settings.data?.default_asn ?? undefined

  useEffect(() => {
    if (wasChanging.current && !changing) document.getElementById('change-default-asn')?.focus()
    wasChanging.current = changing
  }, [changing])

  return (
    <section aria-labelledby="default-asn-title" className="grid gap-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 id="default-asn-title" className="text-small text-ink-soft">
            Default ASN of this account
          </h3>
          {settings.data && <p className="wrap-anywhere">{asn ? asnInWords(asn) : 'None is set'}</p>}
          {settings.isPending && (
            <p>
              <Reading what="the account’s settings" />
              <Skeleton className="w-44" />
            </p>
          )}
        </div>
        {settings.data && !changing && (
          <WriteButton
            id="change-default-asn"
            size="small"
            onClick={() => {
              setSaved(undefined)
              setChanging(true)
            }}
          >
            Change<span className="sr-only"> the default ASN</span>
          </WriteButton>
        )}
      </div>
      <p role="status" className="text-small text-good empty:hidden">
        {saved}
      </p>
      {settings.error && (
        <ProblemNotice
          problem={settings.error.problem}
          title="The account’s settings could not be read"
          onRetry={() => void settings.refetch()}
        />
      )}
      {changing && (
        <ChangeDefaultAsn
          account={account}
          asn={asn}
          onClose={(what) => {
            setSaved(what)
            setChanging(false)
          }}
        />
      )}
    </section>
  )
}
