import { contentSecurityPolicy } from './headers.ts'

/**
 * The policy for a page of the build: it may run and wear what stands inline in it, and nothing else inline.
 * @param html the page exactly as it is sent
 */
export async function policyOfPage(html: string): Promise<string> {
  return contentSecurityPolicy({
    scripts: await hashesOf(html, /<script>([\s\S]*?)<\/script>/g),
    styles: await hashesOf(html, /<style>([\s\S]*?)<\/style>/g),
  })
}

async function hashesOf(html: string, element: RegExp): Promise<string[]> {
  return Promise.all(
    [...html.matchAll(element)].map(async ([, content = '']) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
    }),
  )
}
