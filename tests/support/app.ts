import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type RunningApp = {
  url: string
  dataDir: string
  /** The process that started all others. */
  pid: number
  /** What it has printed so far. */
  printed: () => string
  stop: () => Promise<void>
}

/** Builds the app unless the build is of these very sources. */
export async function buildApp() {
  const build = runNode(['app/platform/build.ts'], {})
  const code = await exitOf(build.process)
  if (code !== 0) throw new Error(`The build failed:\n${build.lines.slice(-40).join('')}`)
}

/** Starts the built app as `npm start` does, on a free port, and waits until it answers. */
export async function startApp(
  env: Record<string, string>,
  args: string[] = [],
): Promise<RunningApp> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'rembug-app-')))
  const port = env.PORT ?? String(await freePort())
  const url = `http://localhost:${port}`
  const { process: app, lines } = runNode(['app/platform/start.ts', ...args], {
    WORKERS: '1',
    LOG_LEVEL: 'warn',
    ...env,
    DATA_DIR: dataDir,
    PORT: port,
    BASE_URL: url,
    NODE_ENV: 'production',
  })
  const stop = async () => {
    await endProcess(app)
    if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true })
  }

  try {
    await untilReady(url, app)
  } catch (cause) {
    await stop()
    throw new Error(`The app did not start:\n${lines.slice(-40).join('')}`, { cause })
  }
  return { url, dataDir, pid: app.pid ?? 0, printed: () => lines.join(''), stop }
}

function runNode(args: string[], env: Record<string, string>) {
  const lines: string[] = []
  const child = spawn(process.execPath, args, {
    env: { ...withoutTestRunner(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.setEncoding('utf8').on('data', (line: string) => lines.push(line))
  child.stderr.setEncoding('utf8').on('data', (line: string) => lines.push(line))
  return { process: child, lines }
}

/** What the test runner sets would make the app believe that it is being tested. */
export function withoutTestRunner({
  NODE_ENV,
  VITEST,
  TEST,
  MODE,
  BASE_URL,
  ...env
}: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('VITEST_')))
}

async function untilReady(url: string, app: ChildProcess) {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    if (app.exitCode !== null) throw new Error(`It ended with code ${app.exitCode}`)
    const response = await fetch(`${url}/readyz`).catch(() => undefined)
    if (response?.ok) return
    await wait(100)
  }
  throw new Error('It was not ready within two minutes')
}

async function endProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = exitOf(child)
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await ended
  clearTimeout(forced)
}

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })

export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
