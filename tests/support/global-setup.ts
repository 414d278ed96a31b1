import type { TestProject } from 'vitest/node'
import { createMigratedDatabase, dropDatabases, startTestServer } from './databases.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: an augmentation must be an interface
  interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/** One PostgreSQL a run, with a migrated template that every test file clones. */
export default async function setUp(project: TestProject) {
  const server = await startTestServer()
  try {
    const template = await createMigratedDatabase(server.url)
    project.provide('serverUrl', server.url)
    project.provide('template', template.name)

    return async () => {
      await dropDatabases(server.url, template.name)
      await server.stop()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
