/** The device of Cloudflare's that a port or a slot is on; undefined where the API leaves it out. */
export function deviceOf(place: object): string | undefined {
  const device = 'ccr_device_name' in place ? place.ccr_device_name : undefined
  return typeof device === 'string' && device !== '' ? device : undefined
}
