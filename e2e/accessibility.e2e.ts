import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'
import { test } from './console-test.ts'
import { SCREENS } from './screens.ts'

const WIDTHS = [1280, 320]

for (const { name, open } of SCREENS) {
  test(`${name}: axe finds nothing in either theme, and nothing moves sideways on a phone`, async ({
    page,
    account,
    request,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, account, request)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await draw(page, 'light')
      expect.soft(await found(axe(page)), `${width} px, light`).toEqual([])
      await draw(page, 'dark')
      // A theme is nothing but colours.
      expect.soft(await found(axe(page).withRules(['color-contrast'])), `${width} px, dark`).toEqual([])
      expect.soft(await overflow(page), `what is wider than ${width} px`).toBe(0)
    }
  })
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

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
