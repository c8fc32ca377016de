import { type UseFormReturn, useWatch } from 'react-hook-form'
import { BANDWIDTHS, inWords } from '../../contract/bandwidths.ts'
import type { CreateGcpPartner } from '../../contract/create-interconnect.ts'
import { Card } from '../ui/card.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import type { GcpPartnerInput } from './create-body.ts'
import { FormActions } from './form-actions.tsx'
import { PairingKeyField } from './pairing-key-field.tsx'

/** In the order in which they stand on the form. */
export const gcpPartnerFields = ['pairing_key', 'bandwidth'] as const

export type GcpPartnerFormState = UseFormReturn<GcpPartnerInput, unknown, CreateGcpPartner>

interface GcpPartnerFormProps {
  form: GcpPartnerFormState
  onSubmit: () => void
}

/** What has to be known to order a Google Cloud partner interconnect. */
export function GcpPartnerForm({ form, onSubmit }: GcpPartnerFormProps) {
  const { errors, isSubmitting } = form.formState
  const pairingKey = useWatch({ control: form.control, name: 'pairing_key' })
  return (
    <Card title="The attachment">
      <form
        noValidate
        // Before React listens, a submit would be the browser's own: it must not put the key into the address.
        method="post"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
        className="grid gap-5"
      >
        <PairingKeyField
          value={pairingKey}
          error={errors.pairing_key?.message}
          registration={form.register('pairing_key')}
        />
        <Field
          id="bandwidth"
          label="Bandwidth"
          hint="Google bills the attachment by this. It cannot be changed here later."
          error={errors.bandwidth?.message}
        >
          {(control) => (
            <span className="block max-w-64">
              <select className={controlClass} {...control} {...form.register('bandwidth')}>
                <option value="">Choose a bandwidth</option>
                {BANDWIDTHS.map((bandwidth) => (
                  <option key={bandwidth} value={bandwidth}>
                    {inWords(bandwidth)} ({bandwidth})
                  </option>
                ))}
              </select>
            </span>
          )}
        </Field>
        <FormActions busy={isSubmitting} />
      </form>
    </Card>
  )
}
