import type { Stated } from './frame.ts'

/** Whether a trouble says little without knowing with what. */
export const isLoose = (name: string) => weak.has(name) || needsThing.has(name)

/** Says by itself what is wrong. */
export const isSpecial = ({ name }: Stated) => !isLoose(name)

/** Says what is wrong, with what. */
export const isCertain = ({ name, of }: Stated) =>
  needsThing.has(name) ? of !== '' : !weak.has(name)

/** General troubles say little beside others, and nothing at all without a thing. */
const weak = new Set([
  'lack',
  'hard',
  'less',
  'info_unclear',
  'slow',
  'far',
  'broken',
  'closer',
  'praise',
  'assist',
])
/** Nothing is known of these before it is known with what. */
const needsThing = new Set([
  'absent',
  'costly',
  'price_up',
  'broken',
  'dirty',
  'cramped',
  'lack',
  'less',
  'faded',
  'theft',
])

/** More special troubles, which leave nothing of the general ones beside them. */
const covered: Record<string, string> = {
  wait: 'slow lack less hours',
  done_late: 'slow',
  time_unclear: 'slow info_unclear done_late lack',
  unanswered: 'slow done_late',
  papers_unclear: 'info_unclear lack many_papers',
  cost_unclear: 'info_unclear lack',
  misled: 'info_unclear lack',
  weekend: 'hours lack',
  break: 'hours lack less',
  many_papers: 'hard lack less',
  absent: 'lack',
  inaudible: 'slow broken cramped',
  late: 'slow lack',
  mobile: 'far lack',
  closer: 'far',
  access: 'lack hard broken',
  assist: 'lack',
  uncollected: 'lack dirty',
  hours: 'lack slow opaque break',
  levy: 'pungli',
  priority: 'lack',
}

/** Of what is stated, what the more special leaves. */
export function telling(all: readonly Stated[]) {
  const hidden = new Set(all.flatMap(({ name }) => (covered[name] ?? '').split(' ')))
  const own = all.filter(({ name }) => !hidden.has(name))
  return own.length > 0 ? own : all
}

/** The general trouble of which others are cases. */
const akin: Record<string, string> = {
  slow: 'wait done_late',
  wait: 'slow',
  done_late: 'slow',
  lack: 'cramped',
  cramped: 'lack',
}

/** Both state the same of the same. */
export const isSame = (one: Stated, other: Stated) =>
  (one.name === other.name || (akin[one.name] ?? '').split(' ').includes(other.name)) &&
  one.isFine === other.isFine &&
  one.of === other.of
