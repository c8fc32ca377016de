import { Chip } from '../ui/chip.tsx'
import { lookOf } from './status-look.ts'

/** The state in the API's own word. */
export function StatusChip({ state }: { state: string }) {
  const { tone, icon } = lookOf(state)
  return (
    <Chip tone={tone} icon={icon}>
      {state}
    </Chip>
  )
}
