import { indexBy } from './entity-index.ts'
import { knowing } from './known-again.ts'

/** Something that may be the same as another: a row of the file or a record there is already. */
export type Entity = {
  /** `row:12.0` or `id:…`. */
  key: string
  isRecord: boolean
  /** Two that share one of these are certainly the same. */
  certain: readonly string[]
  /** Two that share one of these may be, unless something speaks against it. */
  possible: readonly string[]
  speaksAgainst?: { institution: string; phone: string; shared: string }
  label: string
  /** Decides among rows alike, whatever their order: the fullest first. */
  rank: string
  /** Its name without titles, and everything it is known by: what former ones are compared with. */
  bare?: string
  whole?: string
  former?: Former
}

/** What became part of a record, as it was: its keys, names and everything it was known by. */
export type Former = {
  keys: readonly string[]
  bares: readonly string[]
  wholes: readonly string[]
}

/** What people said of a row: the same as that one, or somebody else. */
export type MatchAnswer = { same?: string; different?: boolean }

export type Match =
  | { kind: 'new' }
  | { kind: 'merged'; into: string; group: string[] }
  | { kind: 'asked'; candidates: Array<{ key: string; label: string }> }

/** Most that are shown to choose from. */
const mostCandidates = 5
/** A number or address under which more names than this stand is an office's, and nobody's own. */
const sharedByMost = 5
/** Enough of one name to show that it may be somebody else's too. */
const mostCompared = 200

/**
 * Which rows are one and the same, which are on record already, and which may be. The order of rows
 * changes nothing.
 */
export function matchAll(
  rows: readonly Entity[],
  records: readonly Entity[],
  answers: ReadonlyMap<string, MatchAnswer>,
) {
  const groups = grouped(rows, answers)
  const known = knowing(records)
  const results = new Map<string, Match>()
  const fresh: Entity[] = []
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    const chosen = group.flatMap(({ key }) => known.standing(answers.get(key)?.same)).slice(0, 1)
    const found = chosen.length > 0 ? chosen : known.of(group)
    const [only, ...others] = found
    if (only && others.length === 0) settle(results, group, only)
    else if (only)
      ask(
        results,
        group,
        found.flatMap((key) => labelled(key, records)),
      )
    else {
      fresh.push(first)
      results.set(first.key, { kind: 'new' })
      settle(results, group.slice(1), first.key)
    }
  }
  askPossible(results, fresh, records, answers)
  return results
}

function settle(results: Map<string, Match>, group: readonly Entity[], into: string) {
  const keys = group.map(({ key }) => key)
  for (const key of keys) results.set(key, { kind: 'merged', into, group: keys })
}

function ask(results: Map<string, Match>, group: readonly Entity[], candidates: Candidates) {
  const [first, ...rest] = group
  if (!first) return
  results.set(first.key, { kind: 'asked', candidates: candidates.slice(0, mostCandidates) })
  settle(results, rest, first.key)
}

type Candidates = Array<{ key: string; label: string }>

const labelled = (key: string, among: readonly Entity[]): Candidates => {
  const found = among.find((one) => one.key === key)
  return found ? [{ key, label: found.label }] : []
}

/** Rows that are certainly one, or were said to be, each group by rank. */
function grouped(rows: readonly Entity[], answers: ReadonlyMap<string, MatchAnswer>) {
  const parent = new Map(rows.map(({ key }) => [key, key]))
  const root = (key: string): string => {
    let at = key
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    parent.set(key, at)
    return at
  }
  const unite = (one: string, other: string) => parent.set(root(one), root(other))
  for (const bucket of indexBy(rows, ({ certain }) => certain).values())
    for (const other of bucket) unite(other.key, bucket[0]?.key ?? other.key)
  for (const { key } of rows) {
    const same = answers.get(key)?.same
    if (same && parent.has(same)) unite(key, same)
  }
  const groups = new Map<string, Entity[]>()
  for (const row of rows) {
    const at = root(row.key)
    const group = groups.get(at)
    if (group) group.push(row)
    else groups.set(at, [row])
  }
  return [...groups.values()].map((group) => group.toSorted(byRank))
}

const byRank = (one: Entity, other: Entity) => (one.rank < other.rank ? -1 : 1)

/** Asks of every new row that may be a record, or a row that goes before it. */
function askPossible(
  results: Map<string, Match>,
  fresh: readonly Entity[],
  records: readonly Entity[],
  answers: ReadonlyMap<string, MatchAnswer>,
) {
  const index = indexBy([...records, ...fresh.toSorted(byRank)], ({ possible }) => possible)
  for (const row of fresh) {
    if (answers.get(row.key)?.different) continue
    const candidates = new Map<string, string>()
    for (const key of row.possible) {
      const bucket = index.get(key) ?? []
      if (/^[pe]:/.test(key) && bucket.length > sharedByMost) continue
      for (const other of bucket.slice(0, mostCompared))
        if (goesBefore(other, row) && !speakAgainst(row, other, key))
          candidates.set(other.key, other.label)
    }
    const list = [...candidates].map(([key, label]) => ({ key, label })).toSorted(byLabel)
    if (list.length > 0)
      results.set(row.key, { kind: 'asked', candidates: list.slice(0, mostCandidates) })
  }
}

const byLabel = (one: { label: string }, other: { label: string }) =>
  one.label < other.label ? -1 : 1

const goesBefore = (other: Entity, row: Entity) =>
  other.key !== row.key && (other.isRecord || other.rank < row.rank)

/** The same name at two institutions under two numbers are two people. */
function speakAgainst(one: Entity, other: Entity, key: string) {
  const [mine, theirs] = [one.speaksAgainst, other.speaksAgainst]
  if (!mine || !theirs || key !== mine.shared || key !== theirs.shared) return false
  const differ = (a: string, b: string) => a !== '' && b !== '' && a !== b
  return differ(mine.institution, theirs.institution) && differ(mine.phone, theirs.phone)
}
