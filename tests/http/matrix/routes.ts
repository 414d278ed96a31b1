import { readFileSync } from 'node:fs'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import table from '../../../app/routes.ts'

export type Endpoint = { method: 'GET' | 'POST'; pattern: string; key: string }

/** Every address of the app and what it answers to, from the table of contents and the files it names. */
export function endpoints(): Endpoint[] {
  return table.flatMap((entry) => walk(entry, '')).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function walk(entry: RouteConfigEntry, above: string): Endpoint[] {
  const pattern = entry.path ? `${above}/${entry.path}` : above
  if (entry.children) return entry.children.flatMap((child) => walk(child, pattern))
  return methodsOf(entry.file).map((method) => {
    const address = pattern || '/'
    return { method, pattern: address, key: `${method} ${address}` }
  })
}

function methodsOf(file: string) {
  const source = readFileSync(`app/${file}`, 'utf8')
  const answersGet = /export default |export (async )?(function|const) loader\b/.test(source)
  const answersPost = /export (async )?(function|const) action\b/.test(source)
  return [...(answersGet ? ['GET' as const] : []), ...(answersPost ? ['POST' as const] : [])]
}
