// Which page of the build an address is answered with. The server chooses by it, and the application begins with the same
// picture: both have to mean the same page.

/** The pages that the build renders ahead. */
export const FIRST_PAGES = ['list', 'new', 'new-direct', 'new-gcp_partner', 'new-shell', 'shell'] as const
export type FirstPage = (typeof FIRST_PAGES)[number]

/** Whether a page holds no more than what all screens have in common; `new-shell` brings the script of the form along. */
export function isShell(page: FirstPage): boolean {
  return page === 'shell' || page === 'new-shell'
}

/**
 * The page for an address. A screen that its address changes (a filter, a step, input filled in) begins as the shell: the
 * build cannot know what it shows.
 * @param search with or without its question mark
 */
export function firstPageOf(pathname: string, search: string): FirstPage {
  const parameters = new URLSearchParams(search)
  const kind = parameters.get('kind')
  parameters.delete('account')
  if (pathname === '/') return parameters.size === 0 ? 'list' : 'shell'
  if (pathname !== '/new') return 'shell'
  parameters.delete('kind')
  if (parameters.size > 0) return 'new-shell'
  if (kind === null) return 'new'
  return kind === 'direct' || kind === 'gcp_partner' ? `new-${kind}` : 'new-shell'
}

/** An address that is answered with the page. */
export function addressOf(page: FirstPage): { path: string; search: string } {
  switch (page) {
    case 'list':
      return { path: '/', search: '' }
    case 'new':
      return { path: '/new', search: '' }
    case 'new-direct':
    case 'new-gcp_partner':
      return { path: '/new', search: `kind=${page.slice('new-'.length)}` }
    case 'new-shell':
      return { path: '/new', search: 'kind=gcp_partner&bandwidth=1G' }
    case 'shell':
      return { path: '/activity', search: '' }
  }
}
