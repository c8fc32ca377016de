import type { UseFormReturn } from 'react-hook-form'
import type { CreateDirect } from '../../contract/create-interconnect.ts'
import { Card } from '../ui/card.tsx'
import { controlClass, Field } from '../ui/field.tsx'
import type { DirectInput } from './create-body.ts'
import { FormActions } from './form-actions.tsx'

/** In the order in which they stand on the form. */
export const directFields = ['slot_id', 'speed'] as const

export type DirectFormState = UseFormReturn<DirectInput, unknown, CreateDirect>

interface DirectFormProps {
  form: DirectFormState
  onSubmit: () => void
}

/** What has to be known to order a physical port. */
export function DirectForm({ form, onSubmit }: DirectFormProps) {
  const { errors, isSubmitting } = form.formState
  return (
    <Card title="The port">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
        className="grid gap-5"
      >
        <Field
          id="slot_id"
          label="Slot UUID"
          hint="The place in a facility that Cloudflare offered you. It is looked up before you confirm."
          error={errors.slot_id?.message}
        >
          {(control) => (
            <input
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={`${controlClass} font-mono text-small`}
              {...control}
              {...form.register('slot_id')}
            />
          )}
        </Field>
        <Field
          id="speed"
          label="Speed"
          optional
          hint="Such as 10G or 100G. Left blank, it is the slot’s own."
          error={errors.speed?.message}
        >
          {(control) => (
            <span className="block max-w-48">
              <input
                type="text"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                className={controlClass}
                {...control}
                {...form.register('speed')}
              />
            </span>
          )}
        </Field>
        <FormActions busy={isSubmitting} />
      </form>
    </Card>
  )
}
