import { Chip } from '../ui/chip.tsx'
import { CheckIcon, CrossIcon, type IconComponent } from '../ui/icons.tsx'
import type { Tone } from '../ui/tone.ts'
import { type SlotState, STATE_WORDS } from './slot-state.ts'

const looks: Record<'free' | 'taken', { tone: Tone; icon: IconComponent }> = {
  free: { tone: 'good', icon: CheckIcon },
  taken: { tone: 'neutral', icon: CrossIcon },
}

/** Whether a slot can be had, in words and by an icon. */
export function SlotChip({ state }: { state: SlotState }) {
  const { tone, icon } = looks[state === 'free' ? 'free' : 'taken']
  return (
    <Chip tone={tone} icon={icon}>
      {STATE_WORDS[state]}
    </Chip>
  )
}
