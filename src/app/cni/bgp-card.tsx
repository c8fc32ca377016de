import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Cni, CniCreation } from '../../contract/cni.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import { cnisQuery } from '../api/cnis.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { dropSpentDraft, readDraft } from './cni-draft.ts'
import { CniItem, headingOf } from './cni-item.tsx'
import { prefetchCniValidation } from './cni-resolver.ts'
import { CniSkeleton } from './cni-skeleton.tsx'
import { creationInWords, nameOf, shownCreations } from './cni-words.ts'
import { CreateCni } from './create-cni.tsx'
import { CreationNotice } from './creation-notice.tsx'
import { DefaultAsn } from './default-asn.tsx'
import { EditCni } from './edit-cni.tsx'
import { NoCni } from './no-cni.tsx'

interface BgpCardProps {
  account: string
  interconnect: Interconnect
}

/** One below the other, with a line in between. */
const entryClass = 'not-first:border-t not-first:border-line not-first:pt-5'

/** The CNIs of an interconnect, BGP and addresses, with all that can be done about them. One form is open at a time. */
export function BgpCard({ account, interconnect: { name, type } }: BgpCardProps) {
  const list = useQuery(cnisQuery(account, name))
  const kind = type === 'gcp_partner' ? 'gcp_partner' : 'direct'
  const [adding, setAdding] = useState(() => readDraft(tabStorage, account, name)?.open ?? false)
  const [editing, setEditing] = useState<Cni>()
  const [done, setDone] = useState<string>()
  const [toldByForm, setToldByForm] = useState<string>()
  const [focusOn, setFocusOn] = useState<string>()
  const formOpen = adding || editing !== undefined
  const items = list.data?.items ?? []
  const creations = shownCreations(list.data?.creations ?? [], items).filter(({ id }) => id !== toldByForm)
  const isEmpty = items.length === 0 && creations.length === 0
  // A form stays where it is even if what it edits is removed meanwhile.
  const shown = editing && !items.some(({ id }) => id === editing.id) ? [...items, editing] : items

  useEffect(() => {
    if (formOpen) prefetchCniValidation()
  }, [formOpen])

  useEffect(() => {
    if (focusOn === undefined) return
    document.getElementById(focusOn)?.focus()
    setFocusOn(undefined)
  }, [focusOn])

  function open(cni?: Cni) {
    setDone(undefined)
    if (cni) setEditing(cni)
    else {
      const used = [...items.map(nameOf), ...creations.filter(isOpen).map(({ conduit_name }) => conduit_name)]
      dropSpentDraft(tabStorage, account, name, used)
      setAdding(true)
    }
  }

  function close(focus: string, sentence?: string) {
    setAdding(false)
    setToldByForm(undefined)
    setEditing(undefined)
    setDone(sentence)
    setFocusOn(focus)
  }

  return (
    <Card
      title="BGP and addressing"
      aside={
        !isEmpty &&
        list.data &&
        !formOpen && (
          <WriteButton id="cni-add" size="small" onClick={() => open()}>
            Add another
          </WriteButton>
        )
      }
    >
      <div className="grid gap-5">
        <div role="status" className="empty:hidden">
          {done && <Notice tone="good" title={done} />}
        </div>
        <p role="status" className="sr-only">
          {creations.map(creationInWords).join(' ')}
        </p>
        {list.isPending && <CniSkeleton />}
        {list.error && (
          <ProblemNotice
            problem={list.error.problem}
            title={list.data ? 'It could not be read again' : 'BGP and addressing could not be read'}
            onRetry={() => void list.refetch()}
          />
        )}
        {creations.map((creation) => (
          <CreationNotice key={creation.id} account={account} creation={creation} />
        ))}
        <div className="grid gap-5 empty:hidden">
          {shown.map((cni) => (
            <div key={cni.id} className={entryClass}>
              {editing?.id === cni.id ? (
                <EditCni
                  key={editing.version}
                  account={account}
                  cni={editing}
                  kind={kind}
                  onReload={setEditing}
                  onSaved={(saved) => close(headingOf(saved.id), `“${nameOf(saved)}” is saved`)}
                  onClose={() => close(headingOf(cni.id))}
                />
              ) : (
                <CniItem
                  account={account}
                  cni={cni}
                  onEdit={formOpen ? undefined : () => open(cni)}
                  onRemoved={() => close('cni-add', `“${nameOf(cni)}” is removed`)}
                />
              )}
            </div>
          ))}
          {adding && list.data && (
            <div className={entryClass}>
              <CreateCni
                account={account}
                interconnect={name}
                kind={kind}
                items={items}
                onTold={setToldByForm}
                onClose={(creation, earlier) => close(focusAfter(creation), sentenceAfter(creation, earlier))}
              />
            </div>
          )}
        </div>
        {list.data && isEmpty && !formOpen && <NoCni onAdd={() => open()} />}
        <DefaultAsn account={account} />
      </div>
    </Card>
  )
}

function isOpen({ state }: CniCreation): boolean {
  return state === 'sending' || state === 'unknown'
}

/** Reading goes on at what was created, or at the way to another try. */
function focusAfter(creation: CniCreation | undefined): string {
  return creation?.state === 'created' && creation.cni ? headingOf(creation.cni) : 'cni-add'
}

/** What is not created has a notice of its own. */
function sentenceAfter(creation: CniCreation | undefined, earlier = false): string | undefined {
  if (creation?.state !== 'created') return undefined
  const created = `“${creation.conduit_name}” is created`
  return earlier ? `${created}, with the MD5 key of your first try: that one had arrived` : created
}
