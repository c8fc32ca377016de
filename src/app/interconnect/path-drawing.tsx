import type { LegState, Path, PathLeg, PathNode } from './path-states.ts'

/** The path as a drawing: along the line where there is room, upright where there is not. */
export function PathDrawing({ path }: { path: Path }) {
  const [near, , far] = path.nodes
  const told = `Path from ${near.title} to ${far.title}. ${path.caption}`
  return (
    <figure>
      <div role="img" aria-label={told}>
        <svg viewBox="0 0 660 64" className="hidden w-full @xl:block" aria-hidden="true">
          <Leg leg={path.legs[0]} x={160} y={28} length={90} />
          <Leg leg={path.legs[1]} x={410} y={28} length={90} />
          {path.nodes.map((node, index) => (
            <Node key={node.title} node={node} x={1 + index * 250} y={1} width={158} />
          ))}
        </svg>
        <svg viewBox="0 0 240 246" className="mx-auto w-full max-w-64 @xl:hidden" aria-hidden="true">
          <Leg leg={path.legs[0]} x={120} y={55} length={40} upright />
          <Leg leg={path.legs[1]} x={120} y={150} length={40} upright />
          {path.nodes.map((node, index) => (
            <Node key={node.title} node={node} x={1} y={1 + index * 95} width={238} />
          ))}
        </svg>
      </div>
      <figcaption className="mt-2 text-center text-small text-ink-soft">{path.caption}</figcaption>
    </figure>
  )
}

function Node({ node, x, y, width }: { node: PathNode; x: number; y: number; width: number }) {
  const letters = Math.floor(width / 6.7)
  return (
    <g textAnchor="middle">
      <rect x={x} y={y} width={width} height="54" rx="10" className="fill-surface stroke-line-strong" />
      <text x={x + width / 2} y={y + 23} className="fill-ink text-[13.5px] font-semibold">
        {shortened(node.title, letters)}
      </text>
      <text x={x + width / 2} y={y + 41} className="fill-ink-soft text-[12px]">
        {shortened(node.detail, letters + 2)}
      </text>
    </g>
  )
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text
}

const lines: Record<LegState, string> = {
  planned: 'stroke-line-strong stroke-[1.5] [stroke-dasharray:4_5]',
  waiting: 'stroke-wait stroke-[3] [stroke-dasharray:0.1_7] [stroke-linecap:round]',
  up: 'stroke-good stroke-[3]',
  down: 'stroke-bad stroke-[3] [stroke-dasharray:9_7]',
  unknown: 'stroke-line-strong stroke-[3] [stroke-dasharray:0.1_7] [stroke-linecap:round]',
}

const marks: Partial<Record<LegState, { shape: string; ring: string; mark: string }>> = {
  waiting: { ring: 'stroke-wait', mark: 'stroke-wait', shape: 'M0 -4.5V0.5l3 2' },
  up: { ring: 'stroke-good', mark: 'stroke-good', shape: 'm-4 0.5 2.8 2.8 5.2 -6' },
  down: { ring: 'stroke-bad', mark: 'stroke-bad', shape: 'm-3.5 -3.5 7 7M3.5 -3.5l-7 7' },
  unknown: {
    ring: 'stroke-line-strong',
    mark: 'stroke-ink-soft',
    shape: 'M-2.6 -2.2a2.6 2.6 0 1 1 3.9 2.3c-.8.5-1.3 1-1.3 2M0 4.8v.1',
  },
}

interface LegProps {
  leg: PathLeg
  x: number
  y: number
  length: number
  upright?: boolean
}

/** A line and, in its middle, a mark that tells its state to those who do not see its colour. */
function Leg({ leg, x, y, length, upright = false }: LegProps) {
  const middle = upright ? { x, y: y + length / 2 } : { x: x + length / 2, y }
  const mark = marks[leg.state]
  return (
    <g fill="none">
      <line
        x1={x}
        y1={y}
        x2={upright ? x : x + length}
        y2={upright ? y + length : y}
        className={lines[leg.state]}
      />
      {mark && (
        <g transform={`translate(${middle.x} ${middle.y})`} strokeLinecap="round" strokeLinejoin="round">
          <circle r="10" className={`fill-surface stroke-2 ${mark.ring}`} />
          <path d={mark.shape} className={`stroke-2 ${mark.mark}`} />
        </g>
      )}
      <text
        x={upright ? middle.x + 18 : middle.x}
        y={upright ? middle.y + 4 : middle.y + 29}
        textAnchor={upright ? 'start' : 'middle'}
        className="fill-ink-soft text-[12px]"
      >
        {leg.label}
      </text>
    </g>
  )
}
