import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/**
 * When the process was started, in the system's own words, or undefined if it does not run.
 * A number is given to a new process some day; the number together with this is not.
 */
export function processStart(pid: number) {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')

  const stat = textOf(`/proc/${pid}/stat`)
  // The name stands in parentheses and may itself contain any character.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (!fields || fields[0] === 'Z') return undefined
  return `${textOf('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`
}

/** Whether the process is a PostgreSQL server on exactly this folder. */
export function servesFolder(pid: number, folder: string) {
  if (process.platform !== 'linux') return ps(pid, 'command=')?.includes(folder) ?? false
  try {
    return (
      textOf(`/proc/${pid}/comm`)?.trim() === 'postgres' &&
      readlinkSync(`/proc/${pid}/cwd`) === folder
    )
  } catch {
    return false
  }
}

function textOf(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
