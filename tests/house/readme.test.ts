import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

// What the papers promise is there.

const readme = readFileSync('README.md', 'utf8')
const papers = ['README.md', 'docs/deploy/deploying.md']

test('the README names every variable of the configuration, and no other', () => {
  const source = readFileSync('app/platform/env.server.ts', 'utf8')
  const known = [...source.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name)
  const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)

  expect(told.toSorted()).toEqual(known.toSorted())
})

test('the README tells the defaults there are', () => {
  const source = readFileSync('app/platform/env.server.ts', 'utf8')
  for (const [, name, told] of readme.matchAll(/^\| `([A-Z_]+)` \| `(\w+)` \|/gm)) {
    const [, rest = ''] = source.split(`    ${name}:`)
    const [, known] = /\.default\('?(\w+)'?\)/.exec(rest) ?? []
    expect([name, told]).toEqual([name, known])
  }
})

test.each(papers)('%s names only commands and files that exist', (paper) => {
  const text = readFileSync(paper, 'utf8')
  const commands = [...text.matchAll(/npm (?:run (\w+)|(start|test))/g)].map(
    ([, run, own]) => run ?? own,
  )
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '')

  expect(commands.filter((name) => !(String(name) in packageJson.scripts))).toEqual([])
  expect(links.filter((link) => !existsSync(join(dirname(paper), link)))).toEqual([])
})

test('the picture in the README is small', () => {
  expect(statSync('docs/home.webp').size).toBeLessThan(250_000)
})
