import { Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { later } from '../ui/later.tsx'

const PairNotice = later(() => import('./pair-notice.tsx').then((part) => part.PairNotice))

/** Whose pair is being ordered, where the address names one (`pair=<name>`): only then is there anything to load. */
export function AskedPair({ kind }: { kind: 'direct' | 'gcp_partner' | undefined }) {
  const [search] = useSearchParams()
  if (!search.has('pair')) return null
  return (
    <Suspense fallback={null}>
      <PairNotice kind={kind} />
    </Suspense>
  )
}
