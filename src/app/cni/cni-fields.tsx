import { useWatch } from 'react-hook-form'
import { CloudIcon, PlugIcon } from '../ui/kind-icons.tsx'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { AsnField } from './asn-field.tsx'
import type { CniFormState } from './cni-form.ts'
import { controlId } from './cni-input.ts'
import { Md5Field } from './md5-field.tsx'
import { type MtuKind, MtuField } from './mtu-field.tsx'
import { PrefixesField } from './prefixes-field.tsx'

interface CniFieldsProps {
  form: CniFormState
  kind: MtuKind
  /** Whether an MD5 key is set already. */
  md5: 'set' | 'none'
  defaultAsn: number | undefined
}

const routings = [
  {
    value: 'bgp' as const,
    label: 'BGP',
    description: 'Routes are exchanged by themselves over a session with your router.',
    icon: CloudIcon,
  },
  {
    value: 'static' as const,
    label: 'Static only',
    description: 'Works without BGP: you add every route on both sides.',
    icon: PlugIcon,
  },
]

/** Everything that can be set on a CNI. */
export function CniFields({ form, kind, md5, defaultAsn }: CniFieldsProps) {
  const { errors } = form.formState
  const bgp = useWatch({ control: form.control, name: 'bgp' })
  return (
    <>
      <Field
        id={controlId('conduit_name')}
        label="Conduit name"
        hint="Magic WAN and Magic Transit show it. Static routes refer to it."
        error={errors.conduit_name?.message}
      >
        {(control) => (
          <input
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className={controlClass}
            {...control}
            {...form.register('conduit_name')}
          />
        )}
      </Field>
      <Field id={controlId('description')} label="Description" optional error={errors.description?.message}>
        {(control) => (
          <input
            type="text"
            autoComplete="off"
            className={controlClass}
            {...control}
            {...form.register('description')}
          />
        )}
      </Field>
      <MtuField form={form} kind={kind} />
      <RadioCards
        legend="Routing"
        name="cni-routing"
        cards={routings}
        value={bgp ? 'bgp' : 'static'}
        onChange={(value) => form.setValue('bgp', value === 'bgp', { shouldDirty: true })}
      />
      {bgp && (
        <>
          <AsnField form={form} defaultAsn={defaultAsn} />
          <PrefixesField form={form} />
          <Md5Field form={form} md5={md5} />
        </>
      )}
    </>
  )
}
