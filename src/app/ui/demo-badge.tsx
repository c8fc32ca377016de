/** Marks what exists in the demo only. */
export function DemoBadge() {
  return (
    <strong className="rounded bg-wait px-1.5 text-tiny font-bold tracking-wider text-wait-soft">DEMO</strong>
  )
}
