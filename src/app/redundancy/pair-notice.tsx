import { useSearchParams } from 'wouter'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { NameLink } from './pair-link.tsx'
import { targetInWords } from './pair-target.ts'
import { useAskedPair } from './use-redundancy.ts'

/** Above a form: whose pair is being ordered, and what that has to be. */
export function PairNotice({ kind }: { kind: 'direct' | 'gcp_partner' | undefined }) {
  const asked = useAskedPair()
  const [, setSearch] = useSearchParams()
  function forget() {
    setSearch(
      (current) => {
        const rest = new URLSearchParams(current)
        rest.delete('pair')
        return rest
      },
      { replace: true },
    )
    // The button goes with the notice, and the focus must not go with both.
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  if (asked.state === 'missing') {
    return (
      <Notice
        tone="wait"
        title={`There is no interconnect ${asked.name} to make a pair with`}
        actions={
          <Button size="small" onClick={forget}>
            Order without a pair
          </Button>
        }
      >
        <p>It may have been removed, or belong to another account.</p>
      </Notice>
    )
  }
  if (asked.state !== 'found' || asked.target.kind !== kind) return null
  const { target } = asked
  return (
    <Notice
      tone="info"
      title={
        <>
          This is the pair of <NameLink name={target.name} />: expects {targetInWords(target)}
        </>
      }
      actions={
        <Button size="small" onClick={forget}>
          Not a pair
        </Button>
      }
    >
      <p>
        {target.kind === 'direct'
          ? `It is at ${[target.facility, target.site].filter(Boolean).join(', ')}${target.device ? `, on ${target.device}` : ''}. Two ports on one device fail together.`
          : `In Google Cloud, make a second VLAN attachment in ${target.region}${target.domain ? ` with edge availability domain ${target.domain}` : ' in the domain that the first is not in'}, and paste its key below.`}
      </p>
    </Notice>
  )
}
