import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { cloneDatabase } from './databases.ts'

// Runs before each test file is imported: the file's `db` opens this database and no other.
const template = inject('template')
const name = `${template}_${process.env.VITEST_POOL_ID}`
const dataFolder = mkdtempSync(join(tmpdir(), 'rembug-test-'))

process.env.DATABASE_URL = await cloneDatabase(inject('serverUrl'), template, name)
process.env.DATA_DIR = dataFolder
process.env.LOG_LEVEL ??= 'silent'
// Vite puts its own `/` there.
process.env.BASE_URL = 'http://localhost:3000'
delete process.env.SMTP_URL

afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
