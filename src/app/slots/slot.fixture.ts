import type { Slot } from '../../contract/slot.ts'

export const ACCOUNT = '0123456789abcdef0123456789abcdef'
export const OTHER_ACCOUNT = 'fedcba9876543210fedcba9876543210'

let count = 0

/** A free 10G slot in Newark, but for what is said otherwise; no two have the same id. */
export function slotWith({
  facility,
  ...more
}: Partial<Omit<Slot, 'facility'>> & { facility?: string } = {}): Slot {
  count += 1
  return {
    id: `182bd5e5-6e1a-4fe4-a799-${String(count).padStart(12, '0')}`,
    facility: { name: facility ?? 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] },
    occupied: false,
    site: 'EWR',
    speed: '10G',
    ccr_device_name: 'ewr-ccr-1',
    ...more,
  }
}
