import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { CreateDirect } from '../../contract/create-interconnect.ts'
import type { Slot } from '../../contract/slot.ts'
import { useAccount } from '../shell/account.tsx'
import { SlotAnswer } from '../slots/slot-answer.tsx'
import { SlotFinder } from '../slots/slot-finder.tsx'
import { useSlot } from '../slots/use-slot.ts'
import { Card } from '../ui/card.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import type { DirectInput } from './create-body.ts'
import { fillSlot } from './fill-slot.ts'
import { FormActions } from './form-actions.tsx'
import { SpeedMismatch } from './speed-mismatch.tsx'

/** In the order in which they stand on the form. */
export const directFields = ['slot_id', 'speed'] as const

export type DirectFormState = UseFormReturn<DirectInput, unknown, CreateDirect>

interface DirectFormProps {
  form: DirectFormState
  onSubmit: () => void
}

/** What has to be known to order a physical port. */
export function DirectForm({ form, onSubmit }: DirectFormProps) {
  const { account } = useAccount()
  const { errors, isSubmitting } = form.formState
  const [slotId, speed] = useWatch({ control: form.control, name: ['slot_id', 'speed'] })
  const refused = errors.slot_id?.type === 'refused'
  const known = useSlot(account.id, slotId, refused)

  function take(slot: Slot) {
    fillSlot(form, slot)
    onSubmit()
  }

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
        <SlotFinder
          chosen={known.id ?? ''}
          named={slotId.trim() !== ''}
          onChoose={(slot) => fillSlot(form, slot)}
        />
        <Field
          id="slot_id"
          label="Slot UUID"
          hint="Choose one above, or paste the one that Cloudflare gave you."
          error={errors.slot_id?.message}
          after={<SlotAnswer known={known} refused={refused} speed={speed} onTake={take} />}
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
          after={<SpeedMismatch speed={speed} slot={known.slot} />}
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
