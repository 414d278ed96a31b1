import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, isThere, linesWith, routeFiles, sourcesIn } from './sources.ts'

// The rules of the house that no linter has a word for.

const app = sourcesIn('app')
const routes = sourcesIn('app/routes')
const pages = routes.filter(({ path }) => routeFiles.has(path))
const domain = sourcesIn('app/domain')
const everything = sourcesIn('app', 'prisma', 'tests')

test('the table of contents names files that exist, and every file of app/routes is used', () => {
  const named = [...routeFiles]
  const parts = new Set(routes.flatMap((source) => importsOf(source).map(({ target }) => target)))

  expect(named.filter((path) => !isThere(path))).toEqual([])
  expect(routes.filter(({ path }) => !routeFiles.has(path) && !parts.has(path))).toEqual([])
})

test('there is no drawer for odds and ends, and no barrel', () => {
  const drawers = /(^|\/)(lib|utils?|helpers?|services|hooks|components|types|common|misc|shared)$/
  const folders = new Set(
    everything.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, depth, names) => names.slice(0, depth + 1).join('/')),
    ),
  )

  expect([...folders].filter((folder) => drawers.test(folder))).toEqual([])
  expect(globSync('{app,prisma,tests}/**/index.{ts,tsx,js}').filter(isOurs)).toEqual([])
  expect(everything.filter(({ path }) => /utils?|helpers?|manager/.test(basename(path)))).toEqual(
    [],
  )
})

test('a domain file is pure, a schema, or on the server, and screens are drawn elsewhere', () => {
  const names = /\/[a-z0-9-]+(\.schema|\.server)?\.ts$/
  expect(domain.filter(({ path }) => !names.test(path)).map(({ path }) => path)).toEqual([])
  expect(
    sourcesIn('app/domain', 'app/http', 'app/db', 'app/platform').filter(({ path }) =>
      path.endsWith('.tsx'),
    ),
  ).toEqual([])
})

test('a route exports what the router knows, and nothing else', () => {
  const known =
    /^(default|loader|action|meta|links|headers|handle|middleware|ErrorBoundary|shouldRevalidate)$/
  const exports = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:(default)|(?:async )?(?:function|const|type|class) (\w+))/gm)]
      .map(([, standard, name]) => standard ?? name ?? '')
      .filter((name) => !known.test(name))
      .map((name) => `${path} exports ${name}`),
  )
  expect(exports).toEqual([])
})

test('a route has 120 lines at most and any other file 200, line breaks within markup included', () => {
  // Biome holds the same limits, but passes over the line breaks between one tag and the next.
  const long = sourcesIn('app', 'prisma')
    .filter(({ path }) => path !== 'app/routes.ts')
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > (path.startsWith('app/routes/') ? 120 : 200))
  expect(long).toEqual([])
})

test('a route neither catches nor branches on what was asked for: moves are resources', () => {
  expect(linesWith(routes, /\btry \{|\bcatch\b|\bswitch \(|['"]intent['"]|\bfetch\(/)).toEqual([])
})

test('no failure is caught to be forgotten', () => {
  const forgotten = app.filter(({ text }) => /\bcatch (\(\w+\) )?\{\s*\}/.test(text))
  expect(forgotten.map(({ path }) => path)).toEqual([])
})

test('the actor comes first in a use case, the transaction in a building block', () => {
  const wrong = domain.flatMap(({ path, text }) =>
    [...text.matchAll(/export (?:async )?function (\w+)(?:<[^(]*>)?\(([^)]*)/g)]
      .filter(([, , parameters = '']) => {
        const names = [...parameters.matchAll(/(?:^|,)\s*(\w+)\??:/g)].map(([, name]) => name)
        const actor = names.indexOf('actor')
        return names.indexOf('tx') > 0 || (actor > 0 && !(actor === 1 && names[0] === 'tx'))
      })
      .map(([, name]) => `${path} ${name}`),
  )
  expect(wrong).toEqual([])
})

test('an event is recorded in the transaction it tells of', () => {
  expect(linesWith(domain, /(?<!function )\brecord(InEach)?\((?!tx\b|$)/)).toEqual([])
})

test('names come from the work, not from a pattern', () => {
  const pattern =
    /export (?:async )?(?:function|const|class|type) (?:(?:handle|process|manage|do)[A-Z]\w*|\w+(?:Entity|Manager|Helper|Utils?|Info|Data))\b/
  expect(linesWith(domain, pattern)).toEqual([])
})

test('comments say what must stay true, never what happened or is still to do', () => {
  const history = /(\/\/|\*|\{\/\*).*\b(TODO|FIXME|HACK|XXX|[Ff]ixed:|[Pp]reviously|workaround)\b/
  expect(linesWith(everything, history).filter(isOtherLine)).toEqual([])
})

test('nothing of ours is mocked', () => {
  const mocks = /\bvi\.(mock|doMock|spyOn|fn|stubGlobal|useFakeTimers)\(/
  expect(linesWith(sourcesIn('tests'), mocks).filter(isOtherLine)).toEqual([])
})

test('no HTML is written by hand, and no style is set beside the design system', () => {
  expect(linesWith(app, /dangerouslySetInnerHTML|innerHTML|\bstyle=\{/)).toEqual([])
})

test('whatever leaves React for the browser is part of the design system', () => {
  expect(
    linesWith(routes, /\buseEffect\(|\buseLayoutEffect\(|(?<![-\w])(window|document)\./),
  ).toEqual([])
})

const isOurs = (path: string) => !path.includes('/generated/')

/** Not one of the patterns above, which name what they forbid. */
const isOtherLine = (line: string) => !line.startsWith('tests/house/tree.test.ts')
