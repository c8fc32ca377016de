import { lazy, Suspense } from 'react'
import { useSearchParams } from 'wouter'

const PairNotice = lazy(() => import('./pair-notice.tsx').then(({ PairNotice }) => ({ default: PairNotice })))

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
