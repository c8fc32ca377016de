import type { FirstPage } from '../contract/first-page.ts'
import type { Session } from '../contract/session.ts'

/** What is on the screen before anything is known, as the build rendered it. */
export interface Begun {
  page: FirstPage
  /** Undefined where nothing was rendered ahead. */
  mode: Session['mode'] | undefined
}

/** Nothing was rendered ahead, as while the application is worked on. */
export const BEGUN_EMPTY: Begun = { page: 'shell', mode: undefined }
