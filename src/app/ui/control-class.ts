/** How an input or a select looks, in every state that it can be in. */
export const controlClass =
  'min-h-11 w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 py-2 text-ink hover:border-ink-soft aria-invalid:border-bad aria-invalid:edge-bad'
