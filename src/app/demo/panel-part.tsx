import type { ReactNode } from 'react'

/** A part of the panel. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </section>
  )
}
