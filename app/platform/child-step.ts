import { spawn } from 'node:child_process'

type Step = { env?: NodeJS.ProcessEnv; signal?: AbortSignal }

/** Runs a script under this Node, in a process of its own, and waits for it. */
export const runScript = (args: string[], step?: Step) => runProgram(process.execPath, args, step)

/** Runs a program to its end and returns what it printed. Its complaints are in the error it may end with. */
export function runProgram(program: string, args: string[], { env, signal }: Step = {}) {
  return new Promise<string>((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    let printed = ''
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      said = (said + text).slice(-8_000)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8_000)
    })
    child.once('error', reject)
    child.once('close', (code, killedBy) => {
      if (code === 0) resolve(printed.trim())
      else reject(new Error(`"${args.join(' ')}" failed (${code ?? killedBy}).\n${said.trim()}`))
    })
  })
}
