// What a page may weigh. `npm test` fails where one weighs more, `npm run bench -- size` shows what each does.

/** For the two first screens, as they are opened from nothing: times the floor of the stack, which is built in the same run. */
export const FIRST_SCREENS = { pages: ['list', 'new'], timesFloor: 1.08 } as const

/** Their scripts and styles, in bytes of gzip: as much as tailscale's client/web, the smallest console of its kind that was measured. */
export const SCRIPTS_AND_STYLES = { pages: FIRST_SCREENS.pages, bytes: 100_000 } as const

/** For a page that opens with the fields of a kind: React Hook Form, the fields, and the drawing beside them come along. */
export const KIND_PAGES = { pages: ['new-direct', 'new-gcp_partner', 'new-shell'], timesFloor: 1.29 } as const

/** For every page: its HTML with the styles in it as Brotli, and these styles as gzip, in bytes. */
export const EVERY_PAGE = { html: 10_000, styles: 6_000 } as const
