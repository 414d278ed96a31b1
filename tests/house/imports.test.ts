import { expect, test } from 'vitest'
import { type Import, importsOf, routeFiles, type Source, sourcesIn } from './sources.ts'

// Who may import whom. Biome says it while one types; this looks at where each import really leads.

const layers = ['routes', 'http', 'documents', 'domain', 'ui', 'db', 'platform'] as const
type Layer = (typeof layers)[number]

/** What else than its own layer a source may lean on; messages are everybody's. */
const arrows: Record<Layer, (to: Import, from: Source) => boolean> = {
  routes: ({ target }) => /^app\/(domain|documents|http|ui)\//.test(target),
  http: ({ target, typeOnly }) =>
    /^app\/(domain|platform)\//.test(target) || (typeOnly && target.startsWith('app/ui/')),
  documents: ({ target }) => /^app\/(domain|platform)\//.test(target),
  domain: ({ target }, { path }) =>
    path.endsWith('.server.ts') && /^app\/(db|platform)\//.test(target),
  ui: ({ target }) => target.startsWith('app/domain/') && !target.endsWith('.server.ts'),
  db: ({ target }) => target === 'app/platform/env.server.ts',
  platform: () => false,
}

for (const layer of layers) {
  test(`${layer} imports only what it may`, () => {
    const sources = sourcesIn(`app/${layer}`)
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter((one) => !isOwn(one, layer) && !arrows[layer](one, source))
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
    )
    expect(wrong).toEqual([])
    expect(sources.length).toBeGreaterThan(0)
  })
}

test('what is pure in the domain touches no server code, and the screen none either', () => {
  const wrong = sourcesIn('app/domain', 'app/ui')
    .filter(({ path }) => !path.endsWith('.server.ts'))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => target.endsWith('.server.ts'))
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
    )
  expect(wrong).toEqual([])
})

test('no route imports another one', () => {
  const wrong = sourcesIn('app/routes').flatMap((source) =>
    importsOf(source)
      .filter(({ target }) => routeFiles.has(target))
      .map(({ specifier }) => `${source.path} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})

test('the domain knows neither React nor the router', () => {
  const wrong = sourcesIn('app/domain').filter(({ text }) =>
    /from '(react|react-dom|react-router|@react-router\/[^']+)(\/[^']*)?'/.test(text),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

const isOwn = ({ target, specifier }: Import, layer: Layer) =>
  target.startsWith(`app/${layer}/`) ||
  target.startsWith('app/messages') ||
  specifier.startsWith('./+types/')
