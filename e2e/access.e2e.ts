import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { systemClock } from '../src/contract/clock.ts'
import { Interconnect } from '../src/contract/interconnect.ts'
import { z } from '../src/contract/zod.ts'
import { createHttpServer } from '../src/http-server.node.ts'
import { startTeam } from '../src/live-scene.node.ts'
import { startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { createSimulator } from '../src/simulator/create-simulator.ts'
import { type Edge, startEdge } from './access-edge.ts'
import { card, fillPort, freeSlot, interconnectsOf, place, review } from './console-page.ts'
import { test as base } from './console-test.ts'

// Live mode behind Cloudflare Access, and what its screens show to whom.

const ACCOUNT = 'acce5500000000000000000000000001'
const OPERATOR = 'ada@example.com'

const test = base.extend<object, { edge: Edge }>({
  edge: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
    async ({}, provide) => {
      const simulator = createSimulator({ clock: systemClock })
      const cloudflare = createHttpServer((request) => simulator.fetch(request))
      await new Promise<void>((resolve) => void cloudflare.server.listen(0, '127.0.0.1', resolve))
      const address = cloudflare.server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      const team = await startTeam()
      const edge = await startEdge(team)
      const dataDir = mkdtempSync(join(tmpdir(), 'console-access-'))
      const running = await startConsole(
        readConfig({
          ...team.environment,
          PORT: '0',
          DATA_DIR: dataDir,
          PUBLIC_URL: edge.url,
          OPERATORS: OPERATOR,
          CLOUDFLARE_API_TOKEN: 'a-token',
          CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
          CLOUDFLARE_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
        }),
        { report: console.error },
      )
      edge.leadTo(running.url)
      await provide(edge)
      edge.close()
      await running.close()
      await team.close()
      await cloudflare.close()
      rmSync(dataDir, { recursive: true })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ edge }, provide) => {
    edge.signIn(OPERATOR)
    await provide(edge.url)
  },
})

test('who signed in is named in the header, and in the activity for what they ordered', async ({
  page,
  request,
}) => {
  const slot = await freeSlot(request, ACCOUNT)
  await fillPort(page, ACCOUNT, { slot: slot.id })
  await expect(page.getByRole('banner')).toContainText(OPERATOR)
  await review(page)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Activity', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(OPERATOR)
})

test('an order after the session ran out is not sent, and can be placed after signing in again', async ({
  page,
  request,
  edge,
}) => {
  const slot = await freeSlot(request, ACCOUNT)
  const before = await interconnectsOf(request, ACCOUNT)
  await fillPort(page, ACCOUNT, { slot: slot.id })
  await review(page)
  await expect(card(page, 'Physical port')).toContainText('Free')

  edge.signIn()
  await page.getByRole('button', { name: 'Place the order' }).click()
  await expect(page.getByRole('alert')).toContainText('Sign in again')
  await expect(page.getByRole('alert')).toContainText('nothing was sent')

  edge.signIn(OPERATOR)
  expect(await interconnectsOf(request, ACCOUNT)).toHaveLength(before.length)
  await place(page)
  await expect(page.getByText('The interconnect was created', { exact: true })).toBeVisible()
})

test('who is no operator is told so on every screen before typing anything, and cannot order', async ({
  page,
  edge,
  request,
}) => {
  const notice = 'grace@example.com is not among the operators'
  edge.signIn('grace@example.com')
  for (const path of ['/', '/new', '/activity']) {
    await page.goto(`${path}?account=${ACCOUNT}`)
    await expect(page.getByRole('main')).toContainText(notice)
  }
  const slot = await freeSlot(request, ACCOUNT)
  await fillPort(page, ACCOUNT, { slot: slot.id })
  await review(page)
  await expect(page.getByRole('main')).toContainText(notice)
  await expect(page.getByRole('button', { name: 'Place the order' })).toBeDisabled()

  const [interconnect] = await interconnectsOf(request, ACCOUNT)
  await page.goto(`/interconnects/${encodeURIComponent(interconnect?.name ?? '')}?account=${ACCOUNT}`)
  await expect(page.getByRole('main')).toContainText(notice)
  await expect(page.getByRole('button', { name: 'Remove this interconnect…' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Give it a label' })).toBeDisabled()
})

base('a read-only console says so on every screen before anything is typed', async ({ page, account }) => {
  const config = readConfig({ DEMO: '1', PORT: '0', READ_ONLY: '1' })
  const running = await startConsole(config, { report: console.error })
  await page.goto(running.url)
  await expect(page.getByRole('main')).toContainText('This console is read-only')
  await expect(page.getByRole('button', { name: 'Presenter', exact: true })).toBeHidden()
  await page.goto(`${running.url}/new?account=${account}`)
  await expect(page.getByRole('main')).toContainText('Nothing can be ordered, changed or removed by anybody')

  const list = await page.request.get(`${running.url}/api/accounts/${account}/interconnects`, {
    headers: { 'x-console': '1' },
  })
  const { items } = z.object({ items: z.array(Interconnect) }).parse(await list.json())
  const port = items.find(({ type }) => type === 'direct')
  await page.goto(`${running.url}/interconnects/${port?.name}?account=${account}`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the LOA' }).click()
  await downloading
  await expect(page.getByRole('button', { name: 'Mark the letter as handed over' })).toBeDisabled()
  await page.close()
  await running.close()
})
