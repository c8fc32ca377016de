import { Notice } from '../ui/notice.tsx'

/** Says that the address held a pairing key, and what that means. */
export function KeyRemovedNotice() {
  return (
    <Notice tone="wait" title="A pairing key was removed from the address">
      <p>
        Addresses end up in histories and logs. If others may have seen it, make a new key in Google Cloud;
        otherwise paste it into the form.
      </p>
    </Notice>
  )
}
