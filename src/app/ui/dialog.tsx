import { type ReactNode, useEffect, useId, useRef } from 'react'

interface DialogProps {
  title: string
  /** While true it cannot be closed: what was begun in it is not done. */
  busy: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * A question that has to be answered before anything else: the native modal dialog, open for as long as it is rendered. Its
 * heading takes the focus; afterwards that returns to where it was, or to the screen's heading where that is gone.
 */
export function Dialog({ title, busy, onClose, children }: DialogProps) {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    return () => {
      element?.close()
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      const next = isThere ? opener : document.querySelector<HTMLElement>('h1')
      next?.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (!busy) onClose()
      }}
      // A browser may close it without asking, at the second Escape for one.
      onClose={() => {
        if (!dialog.current?.open) onClose()
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-xl overflow-y-auto overscroll-contain rounded-card border border-line bg-surface p-5 text-ink raised backdrop:bg-veil sm:p-6"
    >
      <h2
        ref={heading}
        id={titleId}
        tabIndex={-1}
        className="mb-3 text-lead font-semibold tracking-tight wrap-anywhere outline-none"
      >
        {title}
      </h2>
      {children}
    </dialog>
  )
}

/** The buttons at a dialog's end. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap gap-3 max-sm:*:grow">{children}</div>
}
