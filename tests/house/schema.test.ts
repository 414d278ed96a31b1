import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The tenant is in every key: see docs/decisions/001.

/** What belongs to no tenant, and the tenant itself. */
const shared = ['User', 'Session', 'Throttle', 'InstallationSetting', 'Organization']
/** Signing in asks for a person's memberships before it knows an organization. */
const exceptions = ['Membership @@index([userId])']

const schema = readFileSync('prisma/schema.prisma', 'utf8')
const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(
  ([, name = '', body = '']) => ({
    name,
    lines: body.split('\n').map((line) => line.trim()),
  }),
)
const tenants = models.filter(({ name }) => !shared.includes(name))

const linesOf = (which: typeof models, pattern: RegExp) =>
  which.flatMap(({ name, lines }) =>
    lines.filter((line) => pattern.test(line)).map((line) => `${name} ${line}`),
  )

test('there are models, and what belongs to no tenant is a short list', () => {
  expect(tenants.length).toBeGreaterThan(20)
  expect(models.filter(({ name }) => shared.includes(name))).toHaveLength(shared.length)
})

test('every tenant table is keyed by organization and id', () => {
  const keyed = linesOf(tenants, /^@@id\(\[organizationId, \w+(, \w+)*\]\)/)
  expect(keyed.map((line) => line.split(' ')[0])).toEqual(tenants.map(({ name }) => name))
})

test('every unique and every index of a tenant table begins with the organization', () => {
  const others = linesOf(tenants, /^@@(unique|index|fulltext)\(\[(?!organizationId\b)/)
  const single = linesOf(tenants, /^\w+ .*@(unique|id)\b/)
  // An index of words holds words alone: what it finds is looked at for its organization then.
  const found = [...others, ...single].filter((line) => !line.includes('type: Gin'))
  expect(found.filter((line) => !exceptions.includes(line))).toEqual([])
})

test('every foreign key goes over the organization, and leads nowhere when something is renamed', () => {
  const relations = linesOf(models, /@relation\(.*fields:/)
  const within =
    /fields: \[(organizationId, \w+\], references: \[organizationId, |organizationId\], references: \[id\]|userId\], references: \[id\])/

  expect(relations.filter((line) => !within.test(line))).toEqual([])
  expect(relations.filter((line) => !line.includes('onUpdate: NoAction'))).toEqual([])
  expect(relations.filter((line) => !line.includes('onDelete: '))).toEqual([])
})

test('ids are native uuids, and moments know their zone', () => {
  const ids = linesOf(models, /^(id|\w+Id) +String\b/)
  expect(ids.filter((line) => !line.includes('@db.Uuid'))).toEqual([])
  const moments = linesOf(models, /^\w+ +DateTime\b/)
  expect(moments.filter((line) => !/@db\.(Timestamptz\(3\)|Date\b)/.test(line))).toEqual([])
})
