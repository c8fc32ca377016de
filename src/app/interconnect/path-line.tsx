import type { LegState } from './path-states.ts'

const lines: Record<LegState, string> = {
  planned: 'stroke-line-strong stroke-[1.5] [stroke-dasharray:4_5]',
  waiting: 'stroke-wait stroke-[3] [stroke-dasharray:0.1_7] [stroke-linecap:round]',
  up: 'stroke-good stroke-[3]',
  down: 'stroke-bad stroke-[3] [stroke-dasharray:9_7]',
  unknown: 'stroke-line-strong stroke-[3] [stroke-dasharray:0.1_7] [stroke-linecap:round]',
}

const marks: Record<LegState, { ring: string; mark: string; shape: string } | undefined> = {
  planned: undefined,
  waiting: { ring: 'stroke-wait', mark: 'stroke-wait', shape: 'M0 -4.5V0.5l3 2' },
  up: { ring: 'stroke-good', mark: 'stroke-good', shape: 'm-4 0.5 2.8 2.8 5.2 -6' },
  down: { ring: 'stroke-bad', mark: 'stroke-bad', shape: 'm-3.5 -3.5 7 7M3.5 -3.5l-7 7' },
  unknown: {
    ring: 'stroke-line-strong',
    mark: 'stroke-ink-soft',
    shape: 'M-2.6 -2.2a2.6 2.6 0 1 1 3.9 2.3c-.8.5-1.3 1-1.3 2M0 4.8v.1',
  },
}

/**
 * A line as long as there is room for and, in its middle, a mark that tells its state to those who do not see its colour. The
 * words beside it say the same.
 */
export function PathLine({ state, upright }: { state: LegState; upright: boolean }) {
  const mark = marks[state]
  return (
    <svg
      aria-hidden="true"
      fill="none"
      className={`absolute inset-y-0 left-0 h-full w-14 overflow-visible ${upright ? '' : '@lg:static @lg:h-16 @lg:w-full'}`}
    >
      <line x1="50%" y1="0" x2="50%" y2="100%" className={`${lines[state]} ${upright ? '' : '@lg:hidden'}`} />
      {!upright && (
        <line x1="0" y1="50%" x2="100%" y2="50%" className={`${lines[state]} hidden @lg:inline`} />
      )}
      {mark && (
        <svg x="50%" y="50%" overflow="visible" strokeLinecap="round" strokeLinejoin="round">
          <circle r="10" className={`fill-surface stroke-2 ${mark.ring}`} />
          <path d={mark.shape} className={`stroke-2 ${mark.mark}`} />
        </svg>
      )}
    </svg>
  )
}
