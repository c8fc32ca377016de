import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { settingsQuery } from '../api/cnis.ts'
import type { CniFormState } from './cni-form.ts'

/** The account's default ASN, which fills the form's field as long as nothing is typed there. */
export function usePrefilledAsn(account: string, form: Pick<CniFormState, 'getValues' | 'setValue'>) {
  const settings = useQuery(settingsQuery(account))
  const asn = settings.data?.default_asn ?? undefined
  const { getValues, setValue } = form
  useEffect(() => {
    if (asn === undefined || getValues('customer_asn') !== '') return
    setValue('customer_asn', String(asn))
  }, [asn, getValues, setValue])
  return asn
}
