import { expectNothingFound } from './axe.ts'
import { test } from './console-test.ts'
import { SCREENS } from './screens.ts'

for (const { name, open } of SCREENS) {
  test(`${name}: axe finds nothing in either theme, and nothing moves sideways on a phone`, async ({
    page,
    account,
    request,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await open(page, account, request)
    await expectNothingFound(page)
  })
}
