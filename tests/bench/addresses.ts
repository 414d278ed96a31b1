import { v7 } from 'uuid'
import { formShot, type Shot } from './load.ts'
import type { Stage } from './stage.ts'

/** The pages that figures speak of. */
export const publicForumPage = ({ forum }: Stage) => `/${forum.slug}/forum/${forum.code}`

export const participantPage = ({ forum, tokens }: Stage) => `/${forum.slug}/u/${tokens[0]}`

export const emptyPage = '/operasi/halaman-kosong'

/** What one invited person sends, under an id of its own; the answer leads to its tracking code. */
export function submission(stage: Stage, turn: number, text: string): Shot {
  const token = stage.tokens[turn % stage.tokens.length]
  const path = `/${stage.forum.slug}/u/${token}/masukan`
  const shot = formShot(stage.app.url, path, { id: v7(), kind: 'INPUT', identity: 'NAMED', text })
  const code = /\/(masukan|terkirim)\/[\w-]+$/
  const address = `10.${turn & 15}.${(turn >> 4) & 255}.${(turn >> 12) & 255}`
  return {
    ...shot,
    headers: { ...shot.headers, 'x-forwarded-for': address },
    isAnsweredBy: ({ status, location }) => status === 303 && code.test(location),
  }
}
