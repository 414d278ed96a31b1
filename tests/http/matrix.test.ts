import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { type Endpoint, endpoints } from './matrix/routes.ts'
import { type Answer, type Row, type Visitor, visitors } from './matrix/rows.ts'
import { matrix } from './matrix/table.ts'
import { aWorld, sessionOf, tokenIn, type World } from './matrix/world.ts'

// Every route × method × visitor against the running app. See matrix/rows.ts for what rows say.

let app: RunningApp
let shared: World
let foreign: World

beforeAll(async () => {
  await buildApp()
  app = await startApp({
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    DATA_DIR: process.env.DATA_DIR ?? '',
  })
  ;[shared, foreign] = [await aWorld(), await aWorld()]
}, 300_000)

afterAll(() => app?.stop(), 30_000)

const all = endpoints()

test('the matrix names every route of the app, and no other', () => {
  expect(Object.keys(matrix).toSorted()).toEqual(all.map(({ key }) => key))
})

for (const endpoint of all) {
  const row = matrix[endpoint.key]
  if (!row) continue

  test(`${endpoint.key} lets in whom it should`, { timeout: 60_000 }, async () => {
    const before = await eventsIn(shared)
    const answers: Partial<Record<Visitor, unknown>> = {}
    const letIn = visitors.filter((visitor) => row.answers[visitor] === 'ok')
    for (const visitor of visitors.filter((one) => !letIn.includes(one)))
      answers[visitor] = await knock(endpoint, row, visitor, shared)
    expect(await eventsIn(shared)).toBe(before)

    let world = endpoint.method === 'POST' && letIn.length > 0 ? await aWorld() : shared
    for (const visitor of letIn) {
      answers[visitor] = await knock(endpoint, row, visitor, world)
      if (row.fresh) world = await aWorld()
    }
    expect(answers).toEqual(row.answers)
  })

  if (namesOf(endpoint).length > 0)
    test(`${endpoint.key} knows no id but its own`, { timeout: 60_000 }, async () => {
      expect(await answersToWrongNames(endpoint, row)).toEqual(
        namesOf(endpoint).flatMap((name) => [
          [name, 'foreign', foreignAnswer(row, name)],
          [name, 'malformed', foreignAnswer(row, name)],
        ]),
      )
    })
}

/** What somebody who is let in gets when one name in the address is another organization's, or nonsense. */
async function answersToWrongNames(endpoint: Endpoint, row: Row) {
  const visitor = row.answers.admin === 'ok' ? 'admin' : 'participant'
  const found: Array<[string, string, Answer | number]> = []
  for (const name of namesOf(endpoint)) {
    const theirs = name === 'token' ? tokenIn(endpoint, foreign) : foreign.params[name]
    found.push([
      name,
      'foreign',
      await knock(endpoint, row, visitor, shared, { [name]: theirs ?? crypto.randomUUID() }),
    ])
    found.push([
      name,
      'malformed',
      await knock(endpoint, row, visitor, shared, { [name]: 'bukan-punya-siapa-siapa' }),
    ])
  }
  return found
}

const foreignAnswer = ({ foreign: said = 404 }: Row, name: string) =>
  typeof said === 'object' ? (said[name] ?? 404) : said

async function knock(
  { method, pattern }: Endpoint,
  row: Row,
  visitor: Visitor,
  world: World,
  changes: Record<string, string> = {},
) {
  const session = await sessionOf(world, foreign, visitor)
  const token = visitor === 'participant' ? tokenIn({ pattern }, world) : 'x'.repeat(22)
  const fixed = { format: 'csv', paper: 'notulen' }
  const names = { ...world.params, token, ...fixed, sessionId: session?.id ?? 'x', ...changes }
  const path = pattern.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(nameIn(names, name)))
  const response = await fetch(app.url + path, {
    method,
    redirect: 'manual',
    headers: { ...(session && { Cookie: session.cookie }), Origin: app.url },
    ...(method === 'POST' && { body: bodyOf(row, names) }),
  })
  // A stream has no end to wait for.
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
  } else await response.arrayBuffer()
  return answerOf(response)
}

function bodyOf({ form = {}, multipart }: Row, names: Record<string, string>) {
  const fields = typeof form === 'function' ? form(names) : form
  if (!multipart) return new URLSearchParams(fields)

  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return body
}

function answerOf({ status, headers }: Response): Answer | number {
  const location = headers.get('Location') ?? ''
  if (status >= 300 && status < 400 && location.startsWith('/masuk?kembali=')) return 'sign-in'
  return status < 400 || [400, 409, 413, 429].includes(status) ? 'ok' : status
}

/** The names in a route's address, but for the organization's own (a stranger's knock tries that). */
function namesOf({ pattern }: { pattern: string }) {
  return [...pattern.matchAll(/:(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'organization')
}

function nameIn(names: Record<string, string>, name: string) {
  const value = names[name]
  if (value === undefined) throw new Error(`matrix/world.ts has no value for :${name}`)
  return value
}

const eventsIn = ({ organizationId }: World) => db.event.count({ where: { organizationId } })
