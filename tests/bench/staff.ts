import { readFile } from 'node:fs/promises'
import { Agent } from 'node:http'
import { join } from 'node:path'
import { formShot, pageShot, send } from './load.ts'
import type { Stage } from './stage.ts'

type Account = { role: string; email: string; password: string }

/** The cookie of a demo account of that role, signed in through the form. */
export async function signIn(stage: Stage, url: string, role: string) {
  const path = join(stage.app.dataDir, 'demo-accounts.json')
  const accounts: Account[] = JSON.parse(await readFile(path, 'utf8'))
  const account = accounts.find((one) => one.role === role)
  if (!account) throw new Error(`The demo has no account of the role ${role}`)

  const { email, password } = account
  const answer = await fetch(`${url}/masuk`, {
    ...formShot(url, '/masuk', { email, password }),
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (answer.status !== 302 && answer.status !== 303) {
    throw new Error(`Signing in as ${email} was answered with ${answer.status}`)
  }
  return cookies.join('; ')
}

/** A page as that account sees it. */
export const visit = (url: string, path: string, cookie: string) =>
  send(new Agent(), url, pageShot(path, { cookie }))
