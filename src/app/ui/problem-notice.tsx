import type { ReactNode } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { Button } from './button.tsx'
import { Mono } from './facts.tsx'
import { ClockIcon, RefreshIcon } from './icons.tsx'
import { Notice } from './notice.tsx'
import { useCountdown } from './use-countdown.ts'

interface ProblemNoticeProps {
  problem: Problem
  /** Instead of the problem's own title, where the screen knows better what failed. */
  title?: string
  /** Reads again; held back for as long as a rate limit asks. */
  onRetry?: () => void
  /** When it came about (ISO 8601), where that is not now: a rate limit counts from then. */
  since?: string
  actions?: ReactNode
  role?: 'alert' | 'status'
}

/** A failure as the proxy words it, with what Cloudflare said and the number that its support asks for. */
export function ProblemNotice({ problem, title, onRetry, since, actions, role }: ProblemNoticeProps) {
  const left = useCountdown(problem, since)
  return (
    <Notice
      tone={problem.type === 'rate-limited' ? 'wait' : 'bad'}
      title={title ?? problem.title}
      actions={
        (onRetry || actions || left > 0) && (
          <>
            {onRetry ? (
              <Button size="small" disabled={left > 0} onClick={onRetry}>
                <RefreshIcon className="size-4" />
                {left > 0 ? `Try again in ${left} s` : 'Try again'}
              </Button>
            ) : (
              left > 0 && (
                <span className="flex min-h-9 items-center gap-2 text-small font-semibold text-wait">
                  <ClockIcon className="size-4 shrink-0" />
                  Opens again in {left} s
                </span>
              )
            )}
            {actions}
          </>
        )
      }
      {...(role ? { role } : {})}
    >
      <p>{problem.detail}</p>
      {problem.errors
        ?.filter(({ detail }) => !problem.detail.includes(detail))
        .map(({ pointer, detail }) => (
          <p key={pointer + detail}>{detail}</p>
        ))}
      {problem.cloudflare
        ?.filter(({ message }) => !problem.detail.includes(message))
        .map(({ code, message }) => (
          <p key={code + message}>Cloudflare says: “{message}”</p>
        ))}
      <References problem={problem} />
    </Notice>
  )
}

/** What Cloudflare's support asks for. */
function References({ problem: { cloudflare, ray } }: { problem: Problem }) {
  const codes = cloudflare?.map(({ code }) => code).join(', ')
  if (!codes && !ray) return null
  return (
    <p>
      For Cloudflare’s support:{' '}
      {codes && (
        <>
          code <Mono>{codes}</Mono>
        </>
      )}
      {codes && ray && ', '}
      {ray && (
        <>
          Ray ID <Mono>{ray}</Mono>
        </>
      )}
    </p>
  )
}
