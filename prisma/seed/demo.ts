import { access, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db, type Tx } from '#db/client.server.ts'
import { hashPassword, newPassword } from '#domain/access/password.server.ts'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import { addCase } from './case-rows.ts'
import { cases } from './cases/cases.ts'
import { type Days, daysFrom, plusMinutes } from './days.ts'
import { addOrganization } from './ground.ts'
import { addAssessments } from './kediri/assessment-rows.ts'
import { addCity } from './kediri/city.ts'
import { removeFiles } from './kediri/file-rows.ts'
import { askForPapers } from './kediri/paper-rows.ts'
import { addSignedRecord } from './kediri/record-rows.ts'
import { addMembership, type DemoAccount, memberOf, people, type Staff } from './kediri/staff.ts'
import { founding } from './kediri/town-rows.ts'
import { kediri, organizations } from './organizations.ts'
import { emptyRows, insertRows, type Rows } from './rows.ts'

/** Any number, as long as nothing else in this database locks on it. */
const seedLock = 7_366_285

/** Where the accounts of the demo are kept. */
export const accountsFile = () => join(env.DATA_DIR, 'demo-accounts.json')

/**
 * Fills the database with the demo: once. A further run changes nothing, except that it gives new
 * passwords when the file that kept them is gone. Tells whether anything was seeded.
 */
export async function seedDemo() {
  const rows = emptyRows()
  const city = await db.organization.count({ where: { slug: kediri.slug } })
  if (city > 0) {
    if (!(await exists(accountsFile()))) await renewPasswords()
    return false
  }

  const days = daysFrom(now(), kediri.timeZone)
  const { ground, staff, accounts } = await addCity(rows, days)
  addOthers(rows, staff)
  try {
    const isSeeded = await db.$transaction((tx) => plant(tx, rows, days, accounts), {
      timeout: 60_000,
    })
    if (!isSeeded) await removeFiles(ground)
    // Until the database knows what its tables hold it plans as if they were empty, for a minute or more.
    else await db.$executeRaw`analyze`
    return isSeeded
  } catch (error) {
    await removeFiles(ground)
    throw error
  }
}

/** Of two processes that seed at once, the second finds the work done. */
async function plant(tx: Tx, rows: Rows, days: Days, accounts: DemoAccount[]) {
  await tx.$queryRaw`select pg_advisory_xact_lock(${seedLock}::bigint)::text`
  const slugs = rows.organization.map(({ slug }) => slug)
  if ((await tx.organization.count({ where: { slug: { in: slugs } } })) > 0) return false

  await insertRows(tx, rows)
  await addSignedRecord(tx)
  await askForPapers(tx)
  await addAssessments(tx, days)
  await tx.eventCursor.createMany({ data: rows.organization.map(followedUntilNow) })
  await keepAccounts(accounts)
  return true
}

/** Of what the demo tells of, nobody is told by mail. */
const followedUntilNow = ({ id }: { id: string }) => ({
  ...{ organizationId: id, follower: 'notices', until: new Date() },
  eventId: '00000000-0000-0000-0000-000000000000',
})

/** The organizations whose evaluation the demo's evaluator shares. */
const evaluated = new Set([
  'kabupaten-katingan',
  'kabupaten-kutai-barat',
  'kota-bontang',
  'kota-pontianak',
  'provinsi-jawa-timur',
])

/** Adds the other governments and agencies with their real forums. */
function addOthers(rows: Rows, staff: Staff) {
  const evaluator = people.find(({ key }) => key === 'evaluator')
  for (const organization of organizations) {
    const at = plusMinutes(founding(kediri.timeZone), 1440)
    const ground = addOrganization(rows, organization, at)
    if (evaluator && evaluated.has(organization.slug)) {
      addMembership(ground, memberOf(staff, 'evaluator').userId, evaluator, at)
    }
    for (const told of cases) {
      if (told.organization === organization.slug) addCase(ground, told)
    }
  }
}

async function renewPasswords() {
  const accounts: DemoAccount[] = []
  for (const { role, email, isDemo } of people) {
    if (!isDemo) continue
    const password = newPassword()
    const passwordHash = await hashPassword(password)
    const { count } = await db.user.updateMany({ where: { email }, data: { passwordHash } })
    if (count > 0) accounts.push({ role, email, password })
  }
  await keepAccounts(accounts)
}

/** Whole or not at all, and for nobody else to read. */
async function keepAccounts(accounts: DemoAccount[]) {
  const draft = `${accountsFile()}.new`
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, accountsFile())
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

if (import.meta.main) {
  const isSeeded = await seedDemo()
  console.log(isSeeded ? 'The demo is seeded.' : 'The demo was there already; nothing was changed.')
  await db.$disconnect()
}
