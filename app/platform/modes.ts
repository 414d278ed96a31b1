import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepare } from './bring-up.ts'
import type { Env } from './env.server.ts'
import { answerMetrics } from './metrics.server.ts'
import { type Running, supervise } from './supervisor.ts'
import { say, sayLines } from './terminal.ts'
import { keepWorkers, type PoolEvent, type WorkerKind } from './worker-pool.ts'

/** Production: web workers and the jobs process on a finished build. */
export function serve(env: Env, { demo }: { demo: boolean }) {
  return supervise(async (running) => {
    const prepared = await prepare(running, { demo, bundled: true })
    if (running.signal.aborted) return

    answerMetrics()
    const environment = environmentOf(env, prepared, demo)
    const jobs = keep(running, jobsWorker(environment))
    const web = keep(running, {
      name: 'web',
      script: 'build/server/index.js',
      count: env.WORKERS,
      env: environment,
      listens: true,
    })
    await Promise.race([Promise.all([web.ready, jobs.ready]), once(running.signal, 'abort')])
    if (!running.signal.aborted) await announce(env, prepared.setupCode, demo)
  })
}

/** Development: the same database and jobs, with Vite in front of the sources. */
export function develop(env: Env) {
  return supervise(async (running) => {
    const prepared = await prepare(running, { demo: false, bundled: false })
    if (running.signal.aborted) return

    const environment = { ...environmentOf(env, prepared, false), NODE_ENV: 'development' }
    keep(running, jobsWorker(environment))
    const vite = spawn(
      process.execPath,
      [
        'node_modules/@react-router/dev/bin.cjs',
        'dev',
        '--port',
        String(env.PORT),
        ...hostFlag(env),
      ],
      { env: { ...process.env, ...environment }, stdio: 'inherit' },
    )
    vite.once('exit', () => running.fail(new Error('The development server has ended.')))
    running.onStop(() => end(vite))
    await announce(env, prepared.setupCode, false)
  })
}

const hostFlag = ({ HOST }: Env) => (HOST ? ['--host', HOST] : [])

/** Nobody waits for the jobs by the millisecond: they rather hold little memory, also while a long list comes in. */
function jobsWorker(env: Record<string, string>): WorkerKind {
  const switches = ['--optimize-for-size', '--heap-growing-percent=20', '--max-semi-space-size=8']
  return { name: 'jobs', script: 'app/jobs.ts', count: 1, env, switches, listens: false }
}

function environmentOf(
  env: Env,
  { databaseUrl, secret }: { databaseUrl: string; secret: string },
  demo: boolean,
) {
  return {
    NODE_ENV: 'production',
    DATA_DIR: env.DATA_DIR,
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    // A demo is watched by a person: only what went wrong is worth a line.
    LOG_LEVEL: demo && env.LOG_LEVEL === 'info' ? 'warn' : env.LOG_LEVEL,
    // Many threads compress and resize; their memory goes back to the system sooner this way.
    MALLOC_ARENA_MAX: '2',
  }
}

function keep({ onStop, onForce, signal }: Running, kind: WorkerKind) {
  const pool = keepWorkers(kind, { onEvent: tell, signal })
  onStop(pool.stop)
  onForce(pool.kill)
  return pool
}

function tell({ name, detail, again }: PoolEvent) {
  const later = again > 0 ? ` ${again / 1000} s` : ''
  say(
    `Proses ${name} berhenti (${detail}), dinyalakan lagi${later}`,
    'A process ended and is started again',
  )
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

async function announce(env: Env, setupCode: string | undefined, demo: boolean) {
  say(`Rembug siap di ${env.BASE_URL}`, 'Rembug is ready')
  if (env.BASE_URL.startsWith('https:') && env.TRUST_PROXY === 0) {
    sayLines([
      'BASE_URL memakai https, tetapi TRUST_PROXY 0: semua pengunjung tampak beralamat sama.',
      'BASE_URL is https, but TRUST_PROXY is 0: all visitors seem to come from one address. Set it to',
      'the number of proxies in front, usually 1, so that cookies, throttles and the audit are right.',
    ])
  }
  if (setupCode) {
    sayLines([
      'Belum ada instansi. Buka alamat ini dan masukkan kode sekali pakai:',
      'There is no organization yet. Open this address and enter the one-time code:',
      '',
      `${env.BASE_URL}/pengaturan-awal`,
      setupCode,
    ])
  }
  if (demo) await listDemoAccounts(env.DATA_DIR)
}

type DemoAccount = { role: string; email: string; password: string }

async function listDemoAccounts(dataDir: string) {
  const path = join(dataDir, 'demo-accounts.json')
  const text = await readFile(path, 'utf8').catch(() => '[]')
  const accounts = JSON.parse(text) as DemoAccount[]
  if (accounts.length === 0) return

  const width = Math.max(...accounts.map(({ email }) => email.length))
  sayLines([
    `Akun contoh · Demo accounts (${path})`,
    '',
    ...accounts.map(({ role, email, password }) => `${email.padEnd(width)}  ${password}  ${role}`),
  ])
}
