import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { cloneDatabase } from './databases.ts'

// Runs before each test file is imported: `db` opens the database of this process and no other.
// Files that share a process share its database too, as the organizations of an installation do.
const place = globalThis as { testPlace?: { database: string; dataFolder: string } }

place.testPlace ??= {
  database: await ownDatabase(),
  dataFolder: ownFolder(),
}

process.env.DATABASE_URL = place.testPlace.database
process.env.DATA_DIR = place.testPlace.dataFolder
process.env.LOG_LEVEL ??= 'silent'
// Vite puts its own `/` there.
process.env.BASE_URL = 'http://localhost:3000'
delete process.env.SMTP_URL

function ownDatabase() {
  const template = inject('template')
  return cloneDatabase(inject('serverUrl'), template, `${template}_${process.env.VITEST_POOL_ID}`)
}

function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'rembug-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
