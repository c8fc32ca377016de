import { WriteButton } from '../shell/write-button.tsx'

/** The empty state: what is missing, whether that matters, and the way on. */
export function NoCni({ onAdd }: { onAdd: () => void }) {
  return (
    <div className="rounded-control border border-dashed border-line-strong px-4 py-5">
      <p className="font-semibold">No BGP or addressing yet</p>
      <p className="mt-1 max-w-[66ch] text-ink-soft">
        The link needs an address at each end before it carries traffic. Cloudflare assigns both when you add
        them here. Static routing works without BGP; with BGP, routes come and go by themselves.
      </p>
      <div className="mt-4">
        <WriteButton id="cni-add" variant="primary" onClick={onAdd}>
          Add BGP or addressing
        </WriteButton>
      </div>
    </div>
  )
}
