import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp, startApp } from './app.ts'
import { findBrowser, withoutBrowser } from './browser.ts'
import { createMigratedDatabase, dropDatabases, startTestServer } from './databases.ts'
import { startSmtp } from './smtp.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: an augmentation must be an interface
  interface ProvidedContext {
    browserPath: string
    appUrl: string
    databaseUrl: string
    dataDir: string
    mailFolder: string
  }
}

/** One built and running app a run, on a database of its own and with a mail server that keeps what it gets. */
export default async function setUp(project: TestProject) {
  const cleanUp: (() => Promise<unknown>)[] = []
  const tearDown = async () => {
    for (const step of cleanUp.toReversed()) await step()
  }
  try {
    const browserPath = await findBrowser()
    if (!browserPath && process.env.CI === 'true') throw new Error(withoutBrowser)
    project.provide('browserPath', browserPath ?? '')
    await buildApp()
    await startEverything(project, cleanUp)
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}

async function startEverything(project: TestProject, cleanUp: (() => Promise<unknown>)[]) {
  const server = await startTestServer()
  cleanUp.push(server.stop)
  const database = await createMigratedDatabase(server.url)
  cleanUp.push(() => dropDatabases(server.url, database.name))

  const mailFolder = await mkdtemp(join(tmpdir(), 'rembug-mail-'))
  cleanUp.push(() => rm(mailFolder, { recursive: true, force: true }))
  const smtp = await startSmtp('accept', mailFolder)
  cleanUp.push(smtp.stop)

  const app = await startApp({ DATABASE_URL: database.url, SMTP_URL: smtp.url })
  cleanUp.push(app.stop)

  project.provide('appUrl', app.url)
  project.provide('dataDir', app.dataDir)
  project.provide('databaseUrl', database.url)
  project.provide('mailFolder', mailFolder)
}
