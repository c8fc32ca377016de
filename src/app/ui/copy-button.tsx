import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { CopyIcon } from './action-icons.tsx'
import { CheckIcon, CrossIcon } from './icons.tsx'

interface CopyButtonProps {
  /** What goes to the clipboard; a function where that is only known when it is asked for. */
  text: string | (() => string)
  /** What the button says, such as "Copy JSON". */
  label: string
  /** What is copied, for those who do not see what the button stands beside. */
  what?: string
  variant?: 'plain' | 'quiet'
}

/** Copies a text and says whether that worked: a browser may refuse. */
export function CopyButton({ text, label, what, variant = 'plain' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), 2_000)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }

  const Icon = outcome === 'copied' ? CheckIcon : outcome === 'failed' ? CrossIcon : CopyIcon
  const said = outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Could not copy' : undefined
  return (
    <>
      <Button size="small" variant={variant} onClick={() => void copy()}>
        <Icon className="size-4 shrink-0" />
        <span>
          {said ?? label}
          {what && !said && <span className="sr-only"> {what}</span>}
        </span>
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
