import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

const WIDTHS = [1280, 320]

/** Holds a screen, as it is now, against axe: on a desk and on a phone, in both themes. Nothing on it may move sideways, either. */
export async function expectNothingFound(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await draw(page, 'light')
    expect.soft(await found(axe(page)), `${width} px, light`).toEqual([])
    await draw(page, 'dark')
    // A theme is nothing but colours.
    expect.soft(await found(axe(page).withRules(['color-contrast'])), `${width} px, dark`).toEqual([])
    expect.soft(await tooWide(page), `what is wider than ${width} px`).toEqual([])
  }
}

/** Axe without its page for the results of frames, since the console has none. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true)
}

/** What axe finds, each as a line with the rule, the element and why. */
async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(' ')}`),
  )
}

/** Switches the theme and waits until no colour is on its way any more. */
async function draw(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme })
  // Where only the emulated theme changes, Chromium keeps the colours of what is scrolled out of sight.
  await page.evaluate(() => {
    const { documentElement } = document
    documentElement.hidden = true
    documentElement.getBoundingClientRect()
    documentElement.hidden = false
  })
  await page.waitForFunction(() => document.getAnimations().length === 0)
}

/** The page, and the panel beside it, if they hold what is wider than they are. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('aside')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ localName }) => localName),
  )
}
