import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runProgram, runScript } from './child-step.ts'
import { FolderInUse, lockFolder } from './folder-lock.ts'
import { prepareStaticFiles } from './static-manifest.ts'

const stamp = 'build/sources.sha256'
const generated = ['app/db/generated/client.ts', 'app/messages/generated/messages.js']
const sources = [
  'app/**/*',
  'public/**/*',
  'prisma/schema.prisma',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
  'react-router.config.ts',
]

/** The database client, the messages and the route types: everything else leans on them. */
export const generate = (signal?: AbortSignal) =>
  runProgram('npm', ['run', '--silent', 'generate'], { signal })

export const generatedIsThere = () => generated.every((path) => existsSync(path))

/** Whether the build was made from exactly these sources. */
export async function buildIsFresh() {
  const made = await readFile(stamp, 'utf8').catch(() => '')
  return made !== '' && made === (await hashOfSources())
}

/** Bundles the app and compresses its files; of several processes at once one works and the others wait. */
export async function bundle(signal?: AbortSignal) {
  await mkdir('build', { recursive: true })
  const release = await lockBuild()
  try {
    if (await buildIsFresh()) return
    const hash = await hashOfSources()
    await rm(stamp, { force: true })
    await runScript(['node_modules/@react-router/dev/bin.cjs', 'build'], {
      env: { NODE_ENV: 'production' },
      signal,
    })
    await prepareStaticFiles()
    await writeFile(stamp, hash)
  } finally {
    await release()
  }
}

async function lockBuild() {
  for (let attempt = 0; ; attempt++) {
    try {
      return await lockFolder('build')
    } catch (error) {
      if (!(error instanceof FolderInUse) || attempt > 100) throw error
      await wait(1_000)
    }
  }
}

async function hashOfSources() {
  const paths: string[] = []
  for await (const entry of glob(sources, { withFileTypes: true })) {
    const path = relative('.', join(entry.parentPath, entry.name))
    if (entry.isFile() && !path.includes('generated')) paths.push(path)
  }

  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(`${path}\0`).update(await readFile(path))
  return hash.digest('hex')
}

// What others read at this moment is not written anew without need.
if (import.meta.main && !(generatedIsThere() && (await buildIsFresh()))) {
  await generate()
  await bundle()
}
