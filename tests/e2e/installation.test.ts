import { expect, inject } from 'vitest'
import { m } from '#messages'
import { startApp } from '../support/app.ts'
import { createEmptyDatabase, dropDatabases } from '../support/databases.ts'
import { journey, type Visitor } from '../support/journey.ts'
import { type Person, personAt } from '../support/person.ts'

const admin = { email: 'admin@kediri.go.id', password: 'musyawarah untuk mufakat' }
const changed = 'rembug desa setiap bulan'
const slug = 'kota-kediri'

journey(
  'an empty installation is set up, signed in to, and kept safe',
  async ({ visitor, onTestFinished }) => {
    const database = await createEmptyDatabase(inject('databaseUrl'))
    onTestFinished(() => dropDatabases(inject('databaseUrl'), database.name))
    const app = await startApp({ DATABASE_URL: database.url })
    onTestFinished(app.stop)
    const [code = ''] = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(app.printed()) ?? []
    // Nothing here needs scripts, so there are none.
    const plainly: Visitor = () => visitor({ baseURL: app.url, javaScriptEnabled: false })

    const first = personAt(await plainly())
    await setUp(first, code)
    await signIn(first, admin)
    await expectHome(first)

    const second = personAt(await plainly())
    await signIn(second, admin)
    await changePassword(first)
    await expectSignedOut(second)
    await signIn(second, { ...admin, password: changed })
    await endSessions(first, second)
    await guess(second)
    await leave(first)
  },
)

/** The first page asks for the code of the log; a wrong one is refused and keeps what was typed. */
async function setUp(person: Person, code: string) {
  await person.open('/')
  expect(new URL(person.page.url()).pathname).toBe('/pengaturan-awal')
  await person.fill({
    [m.access_setup_code()]: 'AAAA-BBBB-CCCC-DDDD',
    [m.access_setup_organization_name()]: 'Kota Kediri',
    [m.access_setup_slug()]: slug,
    [m.access_setup_province()]: 'Jawa Timur',
    [m.access_name()]: 'Kepala Bagian Organisasi',
    [m.access_email()]: admin.email,
    ...passwords(),
  })
  await person.press(m.access_setup_submit(), m.access_setup_code_wrong())
  expect(await person.page.getByLabel(m.access_setup_organization_name()).inputValue()).toBe(
    'Kota Kediri',
  )
  expect(await person.page.locator('#f-password').inputValue()).toBe('')

  await person.fill({ [m.access_setup_code()]: code.toLowerCase(), ...passwords() })
  await person.press(m.access_setup_submit(), m.access_setup_done({ name: 'Kota Kediri' }))
}

const passwords = () => ({
  [m.access_password()]: admin.password,
  [m.access_password_repeat()]: admin.password,
})

type Credentials = { email: string; password: string }

async function signIn(person: Person, { email, password }: Credentials) {
  await person.open('/masuk')
  await person.fill({ [m.access_email()]: email, [m.access_password()]: password })
  await person.page.getByRole('button', { name: m.common_sign_in() }).click()
  await person.page.waitForURL(`**/${slug}/kelola`)
  await person.arrive()
}

/** The set-up page is gone, and the organization is the installation's front page. */
async function expectHome(person: Person) {
  await person.open('/pengaturan-awal', 404)
  await person.open('/')
  expect(new URL(person.page.url()).pathname).toBe(`/${slug}`)
}

/** A new password ends the other sessions; the old one, and one that was repeated wrongly, are refused. */
async function changePassword(person: Person) {
  await person.open('/akun')
  await person.follow(m.access_password_change())
  const type = (current: string, repeated: string) =>
    person.fill({
      [m.access_password_current()]: current,
      [m.access_password_new()]: changed,
      [m.access_password_repeat()]: repeated,
    })
  await type(admin.password, 'rembug desa setiap tahun')
  await person.press(m.access_password_change(), m.access_password_repeat_differs())
  await type(admin.password, changed)
  await person.press(m.access_password_change(), m.access_password_changed({ n: 1 }))
}

async function expectSignedOut(person: Person) {
  await person.open(`/${slug}/kelola`)
  await person.reads(m.access_sign_in_title())
}

/** The list of sessions ends the one on another device. */
async function endSessions(first: Person, second: Person) {
  await first.open('/akun')
  const end = new RegExp(`^${m.access_session_end_named({ device: '' }).trim()}`)
  await first.press(end, m.access_session_current())
  expect(await first.page.getByRole('button', { name: end }).count()).toBe(0)
  await expectSignedOut(second)
}

/** Ten wrong guesses, and then even the right password has to wait. */
async function guess(person: Person) {
  for (let attempt = 0; attempt < 10; attempt++) {
    const form = { email: admin.email, password: `tebakan ke-${attempt}` }
    const answer = await person.page.request.post('/masuk', { form })
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain(m.access_sign_in_refused())
  }
  await person.open('/masuk')
  await person.fill({ [m.access_email()]: admin.email, [m.access_password()]: changed })
  await person.press(m.common_sign_in(), /Terlalu sering dicoba/)
}

async function leave(person: Person) {
  await person.open(`/${slug}/kelola`)
  await person.press(m.common_sign_out(), m.access_signed_out())
  await expectSignedOut(person)
}
