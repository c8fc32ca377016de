import { MTUS } from '../../contract/mtus.ts'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { withCommas } from '../ui/with-commas.ts'
import type { CniFormState } from './cni-form.ts'
import { controlId } from './cni-input.ts'

export type MtuKind = keyof typeof MTUS

const hints: Record<MtuKind, string> = {
  direct: 'Bytes. Your router’s side of the link must agree.',
  gcp_partner:
    'Bytes. The attachment in Google Cloud must agree. Google’s 8,896 cannot work: Cloudflare carries 1,500 at most.',
}

/** The MTU as a choice of the values that work; a value that is set already can stay, whatever it is. */
export function MtuField({ form, kind }: { form: CniFormState; kind: MtuKind }) {
  const present = form.formState.defaultValues?.mtu
  const unlisted = present !== undefined && MTUS[kind].every(({ value }) => String(value) !== present)
  return (
    <Field id={controlId('mtu')} label="MTU" hint={hints[kind]} error={form.formState.errors.mtu?.message}>
      {(control) => (
        <select className={controlClass} {...control} {...form.register('mtu')}>
          {unlisted && (
            <option value={present}>
              {withCommas(Number(present))}: set now, not one of the usual values
            </option>
          )}
          {MTUS[kind].map(({ value, means }) => (
            <option key={value} value={value}>
              {withCommas(value)}: {means}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
