import { expect } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { journey } from '../support/journey.ts'

journey('an address that leads nowhere is a page that says so', async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false })
  const response = await page.goto('/tidak-ada/di-sini')

  expect(response?.status()).toBe(404)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBeTruthy()
  await expectAccessible(page)
})
