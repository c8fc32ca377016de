import { Chip } from '../ui/chip.tsx'
import { wordsFor } from './status-words.ts'

/** The state in the API's own word. */
export function StatusChip({ state }: { state: string }) {
  const { tone, icon } = wordsFor(state)
  return (
    <Chip tone={tone} icon={icon}>
      {state}
    </Chip>
  )
}
