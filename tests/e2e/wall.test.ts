import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { m } from '#messages'
import { startApp } from '../support/app.ts'
import { aForum, anOrganization, aUnit, publicOf } from '../support/factories.ts'
import { journey } from '../support/journey.ts'
import { desk, type Person, personAt } from '../support/person.ts'
import { aFeedback } from '../support/thread.ts'
import { aMember, atWork } from './promises/staff.ts'
import { aNetwork } from './voice/network.ts'

// A projector before one server, staff before another: nothing is between them but the database.

const projector = { viewport: { width: 1920, height: 1080 } }

journey(
  'what is let through at one server hangs on the wall of another, through dead lines and sleep',
  async ({ visitor }) => {
    const { organization, forum } = await aForumInSession()
    const [first, second, third] = await say(forum, ['Antrean lama', 'Kursi kurang', 'Loket tutup'])
    const other = await anotherServer()
    const network = await aNetwork(inject('appUrl'))
    onTestFinished(network.stop)

    const page = await visitor({ ...projector, baseURL: network.url })
    await page.addInitScript(listenAlong)
    const wall = personAt(page)
    await wall.open(`/${organization.slug}/layar/${forum.code}`)
    await wall.reads(m.wall_waiting())
    const member = await aMember(organization, 'FACILITATOR', null)
    const inbox = `/${organization.slug}/kelola/masukan`
    const clerk = await atWork(visitor, member, inbox, { ...desk, baseURL: inject('appUrl') })
    const letThrough = (id: string) => approve(clerk, `${inbox}/${id}`)

    await letThrough(first)
    await hangs(page, first)

    // The line dies, and the projector finds its way to the other server.
    network.weather = 'cut'
    network.drop()
    await wall.reads(m.wall_offline())
    await letThrough(second)
    network.to = other.url
    network.weather = 'fine'
    await hangs(page, second)
    await page.getByText(m.wall_offline()).waitFor({ state: 'hidden' })

    // It sleeps, and its line is gone when it wakes.
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    network.drop()
    await letThrough(third)
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await hangs(page, third)

    const hanging = await page.locator('li[data-id]').evaluateAll((all) => all.length)
    expect([hanging, await page.evaluate(() => Reflect.get(window, 'heard'))]).toEqual([
      ...[3, [first, second, third]],
    ])
  },
)

async function aForumInSession() {
  const organization = await anOrganization('Kota Kediri')
  const unit = await aUnit({ organizationId: organization.id })
  const anybody = publicOf({ organizationId: organization.id })
  const forum = await aForum(anybody, { status: 'IN_SESSION', unitId: unit.id })
  return { organization, forum }
}

/** Says it, and nobody has looked at it yet. */
async function say(
  forum: Parameters<typeof aFeedback>[0],
  texts: readonly [string, string, string],
) {
  const ids: string[] = []
  for (const text of texts) ids.push((await aFeedback(forum, { text })).id)
  return ids as [string, string, string]
}

async function anotherServer() {
  const [DATABASE_URL, DATA_DIR] = [inject('databaseUrl'), inject('dataDir')]
  const app = await startApp({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error' })
  onTestFinished(app.stop)
  return app
}

async function approve({ page }: Person, input: string) {
  await page.goto(input)
  await page.getByRole('button', { name: m.similar_approve_submit() }).click()
  await page.getByText(m.similar_waiting_title()).waitFor({ state: 'hidden' })
}

const hangs = (page: Page, id: string) => page.locator(`li[data-id="${id}"]`).waitFor()

/** Notes every input that a stream gives to the page. Runs in the browser. */
function listenAlong() {
  const heard: string[] = []
  const Listening = class extends EventSource {
    constructor(url: string) {
      super(url)
      this.addEventListener('change', ({ data }) => {
        for (const { id } of JSON.parse(data).shown) heard.push(id)
      })
    }
  }
  Object.assign(window, { heard, EventSource: Listening })
}
