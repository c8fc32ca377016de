import { ExternalLink } from '../ui/external-link.tsx'

/** What redundancy is worth, and what nobody promises. */
export function NoGuarantee() {
  return (
    <p className="text-tiny text-ink-soft">
      Cloudflare gives no SLA on a network interconnect: keep a backup path, such as a tunnel over the
      Internet. Google’s 99.9% needs two attachments in one region, in domains 1 and 2.{' '}
      <ExternalLink href="https://cloud.google.com/network-connectivity/docs/interconnect/tutorials/partner-creating-999-availability">
        How Google counts it
      </ExternalLink>
    </p>
  )
}
