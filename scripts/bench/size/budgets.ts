// What a page may weigh. `npm test` fails where one weighs more, `npm run bench -- size` shows what each does.

/** For the two first screens, as they are opened from nothing. */
export const FIRST_SCREENS = {
  pages: ['list', 'new'],
  /** Times the floor of the stack, which is built in the same run. */
  timesFloor: 1.08,
  /** Scripts and styles, in bytes of gzip: tailscale's client/web, the smallest console of its kind that was measured. */
  scriptsAndStyles: 100_000,
  /** Times the 213.1 kB of Oxide's console. */
  timesOxide: 0.47,
} as const

export const OXIDE_BYTES = 213_100

/** For a page that opens with the fields of a kind: React Hook Form, the fields, and the drawing beside them come along. */
export const KIND_PAGES = { pages: ['new-direct', 'new-gcp_partner'], timesFloor: 1.32 } as const

/** For every page: its HTML with the styles in it as Brotli, and these styles as gzip, in bytes. */
export const EVERY_PAGE = { html: 10_000, styles: 6_000 } as const
