import { endpoints } from '../http/matrix/routes.ts'
import { submission } from './addresses.ts'
import { forumsOf, type Names, namesIn } from './names.ts'
import type { Stage } from './stage.ts'

export type Page = {
  /** As in the table of contents. */
  path: string
  /** Addresses of it that may show something of the demo: one a forum, or one for all. */
  urls: string[]
}

/** Every page there is, and every file that can be loaded. */
export async function pagesOf(stage: Stage): Promise<Page[]> {
  const trackingCode = await submitOnce(stage)
  const [listening, ...others] = await Promise.all(
    (await forumsOf(stage)).map((id) => namesIn(stage, id)),
  )
  const samples = [{ ...listening, trackingCode, token: stage.tokens[0] }, listening, ...others]
  return (
    endpoints()
      // A list that leaves as a file asks once a batch; see export.ts.
      .filter(({ method, pattern }) => method === 'GET' && !/\*|:format|aliran$/.test(pattern))
      .map(({ pattern: path }) => {
        const urls = samples.flatMap((names) => addressOf(path, names) ?? [])
        return { path, urls: [...new Set(urls)] }
      })
  )
}

function addressOf(path: string, names: Names = {}) {
  const namedBy = (name: string) => {
    if (name !== 'token') return names[name]
    if (path.includes('/kabar/:token')) return names.readerToken
    return path.includes('/h/:token') ? names.walkInToken : names.token
  }
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  if (parameters.some((name) => !namedBy(name))) return undefined
  return parameters.reduce((url, name) => url.replace(`:${name}`, namedBy(name) ?? ''), path)
}

/** The first guest says something, and its receipt becomes a page to look at. */
async function submitOnce(stage: Stage) {
  const { path, ...shot } = submission(stage, 0, 'Mohon loket dua dibuka juga pada jam istirahat.')
  const answer = await fetch(`${stage.app.url}${path}`, { ...shot, redirect: 'manual' })
  const code = answer.headers.get('location')?.split('/').at(-1)
  if (!code) throw new Error(`The first submission was answered with ${answer.status}`)
  return code
}
