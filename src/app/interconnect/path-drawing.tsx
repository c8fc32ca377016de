// oxlint-disable jsx-a11y/no-redundant-roles -- Safari forgets that a list is one where its marks are taken away, and the
// name of the list with it; the role reminds it.
import { PathLine } from './path-line.tsx'
import type { Path, PathLeg, PathNode } from './path-states.ts'

interface PathDrawingProps {
  path: Path
  /** What it is the path of, where several are drawn. */
  of?: string
  /** Never along the line, also where there is room. */
  upright?: boolean
}

/**
 * The path as a drawing: along the line where there is room, upright where there is not. Its words are text, so that they
 * wrap, and a list, so that they are read out in their order; only the lines and their marks are drawn.
 */
export function PathDrawing(props: PathDrawingProps) {
  if (!props.path.expected) return <Drawing {...props} />
  return (
    <div aria-hidden="true" className="animate-pulse rounded-card bg-sunken">
      <div className="invisible">
        <Drawing {...props} />
      </div>
    </div>
  )
}

function Drawing({ path, of, upright = false }: PathDrawingProps) {
  const [near, between, far] = path.nodes
  const planned = path.legs.every(({ state }) => state === 'planned')
  const node = { planned, upright }
  return (
    <figure className="@container">
      <ol
        role="list"
        aria-label={`Path from ${near.title} to ${far.title}${of ? `, ${of}` : ''}`}
        className={upright ? '' : '@lg:flex'}
      >
        <Node node={near} {...node} />
        <Leg leg={path.legs[0]} upright={upright} />
        <Node node={between} {...node} />
        <Leg leg={path.legs[1]} upright={upright} />
        <Node node={far} {...node} />
      </ol>
      <figcaption
        className={`mt-3 text-small text-ink-soft wrap-anywhere ${upright ? '' : '@lg:text-center'}`}
      >
        {path.caption}
      </figcaption>
    </figure>
  )
}

interface NodeProps {
  node: PathNode
  /** Nothing of the path is there yet. */
  planned: boolean
  upright: boolean
}

function Node({ node: { title, detail }, planned, upright }: NodeProps) {
  return (
    <li
      className={`rounded-card border border-line-strong px-3 py-2 ${planned ? 'border-dashed' : 'bg-sunken'} ${
        upright
          ? ''
          : '@lg:flex @lg:min-h-16 @lg:min-w-0 @lg:flex-[0_1_9.5rem] @lg:flex-col @lg:justify-center @lg:self-start @lg:text-center'
      }`}
    >
      <span className="block text-small leading-snug font-semibold wrap-break-word">{title}</span>
      <span className="sr-only">, </span>
      <span className="block text-tiny text-ink-soft wrap-anywhere">{detail}</span>
    </li>
  )
}

function Leg({ leg: { state, label }, upright }: { leg: PathLeg; upright: boolean }) {
  return (
    <li
      className={`relative flex min-h-16 items-center pl-14 ${
        upright ? '' : '@lg:block @lg:min-w-24 @lg:flex-1 @lg:pl-0'
      }`}
    >
      <PathLine state={state} upright={upright} />
      <span
        className={`block min-w-0 py-3 pr-2 text-tiny leading-snug font-medium wrap-anywhere ${inks[state]} ${
          upright ? '' : '@lg:-mt-4 @lg:px-2 @lg:pt-0 @lg:pb-0 @lg:text-center'
        }`}
      >
        {label}
      </span>
    </li>
  )
}

const inks = {
  planned: 'text-ink-soft',
  waiting: 'text-wait',
  up: 'text-good',
  down: 'text-bad',
  unknown: 'text-ink-soft',
}
