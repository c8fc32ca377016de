/** Says on every screen of the demo that nothing is real; one line, on a phone too. */
export function DemoBanner() {
  return (
    <div className="border-b border-line bg-wait-soft text-small text-wait">
      <p className="mx-auto flex max-w-[76rem] items-center gap-2.5 px-4 py-1.5 sm:px-6">
        <strong className="rounded bg-wait px-1.5 text-tiny font-bold tracking-wider text-wait-soft">
          DEMO
        </strong>
        <span className="truncate sm:hidden">Simulated: nothing is ordered.</span>
        <span className="hidden sm:inline">
          Everything here is simulated. Nothing is ordered, and no credential is loaded.
        </span>
      </p>
    </div>
  )
}
