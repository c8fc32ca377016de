import { type Interconnect, isDirect } from '../../contract/interconnect.ts'

/** As long as a part of the name may be: with both, every file system takes it. */
const PART_LIMIT = 80

/**
 * The name to save a Letter of Authorization under, with interconnect and site: ASCII letters, digits, dots, dashes and
 * underscores alone, so that no header and no file system reads anything else into it.
 */
export function letterFileName(interconnect: Interconnect): string {
  const parts = [interconnect.name, isDirect(interconnect) ? interconnect.site : '']
  return `${['LOA', ...parts.map(plain).filter((part) => part !== '')].join('-')}.pdf`
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKD')
      // What is left of ü once its dots are apart.
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .slice(0, PART_LIMIT)
      .replace(/^[.-]+|[.-]+$/g, '')
  )
}
