import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import table from '../../../app/routes.ts'

export type Endpoint = {
  method: 'GET' | 'POST'
  pattern: string
  key: string
  /** Whether it answers with a page to look at, and no file or redirection. */
  isPage: boolean
}

/** Every address of the app and what it answers to, from the table of contents and the files it names. */
export function endpoints(): Endpoint[] {
  return table.flatMap((entry) => walk(entry, '')).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function walk(entry: RouteConfigEntry, above: string): Endpoint[] {
  const pattern = entry.path ? `${above}/${entry.path}` : above
  if (entry.children) return entry.children.flatMap((child) => walk(child, pattern))
  return answersOf(entry.file).map((answer) => {
    const address = pattern || '/'
    return { ...answer, pattern: address, key: `${answer.method} ${address}` }
  })
}

function answersOf(file: string) {
  const source = readFileSync(`app/${file}`, 'utf8')
  const isPage = /export default /.test(source)
  const answersGet = isPage || /export (async )?(function|const) loader\b/.test(source)
  const answersPost = /export (async )?(function|const) action\b/.test(source)
  return [
    ...(answersGet ? [{ method: 'GET' as const, isPage }] : []),
    ...(answersPost ? [{ method: 'POST' as const, isPage }] : []),
  ]
}
