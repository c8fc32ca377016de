import { useWatch } from 'react-hook-form'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import type { CniFormState } from './cni-form.ts'
import { controlId, typedAsn } from './cni-input.ts'
import { NoteLine } from './note-line.tsx'
import { readAsn } from './read-asn.ts'
import { useSettled } from './use-settled.ts'

/** The ASN of the customer's router, its range named as it is typed. */
export function AsnField({ form, defaultAsn }: { form: CniFormState; defaultAsn: number | undefined }) {
  const error = form.formState.errors.customer_asn?.message
  const typed = useWatch({ control: form.control, name: 'customer_asn' })
  const reading = readAsn(useSettled(typed))
  return (
    <Field
      id={controlId('customer_asn')}
      label="Your ASN"
      hint={
        defaultAsn !== undefined && typedAsn(typed) === defaultAsn
          ? 'The AS number of your router. This is the account’s default.'
          : 'The AS number of your router, up to 32 bits.'
      }
      error={error}
      after={
        <div role="status" className="not-empty:mt-2">
          {reading && !error && <NoteLine tone={reading.tone}>{reading.sentence}</NoteLine>}
        </div>
      }
    >
      {(control) => (
        <span className="block max-w-64">
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            className={`${controlClass} font-mono`}
            {...control}
            {...form.register('customer_asn')}
          />
        </span>
      )}
    </Field>
  )
}
