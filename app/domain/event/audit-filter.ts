import { actorKinds } from '../access/actor.ts'
import { isId } from '../id.ts'
import { actionNamed, eventGroupNames } from './event-group.ts'

export type Filter = ReturnType<typeof auditFilterFrom>

/** The filter an address asks for; what cannot be read is left out. */
export function auditFilterFrom(params: URLSearchParams) {
  const what = params.get('jenis')
  const who = params.get('pelaku')
  return {
    group: eventGroupNames.find((name) => name === what),
    action: actionNamed(what),
    actorId: idIn(who),
    actorKind: actorKinds.find((kind) => kind === who),
    from: dayIn(params.get('dari')),
    to: dayIn(params.get('sampai')),
    forumId: idIn(params.get('forum')),
    subjectId: idIn(params.get('subjek')),
  }
}

const idIn = (value: string | null) => (isId(value) ? value.toLowerCase() : undefined)

/** A real day of the years that can be stored and computed with. */
function dayIn(value: string | null) {
  if (!value || !/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return undefined
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined
}
