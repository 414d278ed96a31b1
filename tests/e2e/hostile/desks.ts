import { inject } from 'vitest'
import { db } from '#db/client.server.ts'
import { feedbackIdOf } from '#domain/feedback/submission.server.ts'
import { matrix } from '../../http/matrix/table.ts'
import { aWorld, sessionOf, tokenIn, type World } from '../../http/matrix/world.ts'
import { aPhoto } from '../../support/pictures.ts'
import { stand } from './states.ts'
import type { Desk, Typed } from './typist.ts'
import { type Visit, visitOf } from './visit.ts'

export type Room = Awaited<ReturnType<typeof aRoom>>

/** A world to type in, who visits it, and a photo for forms that take nothing without one. */
export async function aRoom() {
  const world = await aWorld()
  const session = await sessionOf(world, world, 'admin')
  const [, name = '', value = ''] = /^([^=]+)=(.*)/.exec(session?.cookie ?? '') ?? []
  const photo = await aPhoto('loket.jpg', 'teal')
  return {
    world,
    session: { name, value },
    staff: visitOf(inject('appUrl'), `${name}=${value}`),
    nobody: visitOf(inject('appUrl'), null),
    photo: new File([new Uint8Array(photo.buffer)], photo.name, { type: photo.mimeType }),
  }
}

/** Where the form of a page is typed into, and by whom: staff, or anybody where no account is asked for. */
export function deskAt(pattern: string, { world, staff, nobody, photo }: Room): Desk {
  return {
    pattern,
    path: pathOf(pattern, world),
    visit: visitorOf(pattern, { staff, nobody }),
    chosen: () => chosenOn(pattern, world),
    file: withFile.has(pattern) ? photo : undefined,
    stand: () => stand(world, pattern),
    reader: staff,
    shownOn: (sent) => (shown[pattern]?.(sent) ?? []).map((one) => pathOf(one, world)),
    keeps: kept[pattern],
  }
}

export const visitorOf = (pattern: string, { staff, nobody }: { staff: Visit; nobody: Visit }) =>
  matrix[`GET ${pattern}`]?.answers.none === 'sign-in' ? staff : nobody

/** A new forum asks for its unit first. */
export function pathOf(pattern: string, world: World) {
  const { params } = world
  const names: Record<string, string> = { ...params, token: tokenIn({ pattern }, world) }
  const path = pattern.replaceAll(/:(\w+)/g, (name, key) => encodeURIComponent(names[key] ?? name))
  if (pattern === savedFilters) return `${path}?status=SUBMITTED`
  return pattern === newForum ? `${path}?unit=${params.unitId}` : path
}

const members = '/:organization/kelola/pengaturan/anggota'
const newMember = `${members}/baru`
const newInvitation = `${members}/undangan/baru`
const joining = '/:organization/bergabung/:token'
const newForum = '/:organization/kelola/forum/baru'
const standardRevocation =
  '/:organization/kelola/unit/:unitId/standar/:serviceId/:standardId/pencabutan'
const savedFilters = '/:organization/kelola/masukan/saringan'
const forum = '/:organization/kelola/forum/:forumId'
const promise = '/:organization/kelola/tindak-lanjut/:followUpId'

const given = [
  '/:organization/forum/:code/masukan',
  '/:organization/u/:token/masukan',
  '/:organization/h/:token/masukan',
  `${forum}/masukan/baru`,
  `${forum}/serupa`,
]
const judged = [
  '/:organization/u/:token/penilaian/:followUpId',
  '/:organization/h/:token/penilaian/:followUpId',
  '/:organization/masukan/:trackingCode/penilaian/:followUpId',
]
const all = <Value>(patterns: string[], value: Value) =>
  Object.fromEntries(patterns.map((pattern) => [pattern, value]))

function chosenOn(pattern: string, { params }: World): Typed {
  const { form = {} } = matrix[`POST ${pattern}`] ?? {}
  return { ...(typeof form === 'function' ? form(params) : form), ...choices[pattern]?.(params) }
}

/** What is chosen otherwise than in the matrix, so that every text is kept and shown. */
const choices: Record<string, (params: World['params']) => Typed> = {
  ...all(given, () => ({ identity: 'NAMED' })),
  ...all(judged, () => ({ verdict: 'NOT_YET' })),
  [`${forum}/meja-catatan`]: () => ({ kind: 'INPUT', element: 'EXPERTS' }),
  [`${forum}/ubah`]: ({ serviceId = '' }) => ({ endsAt: '', serviceIds: serviceId }),
  ...all([newMember, newInvitation], () => ({ email: `${crypto.randomUUID()}@contoh.go.id` })),
  [joining]: () => ({ password: passphrase, repeatedPassword: passphrase }),
}

const passphrase = 'sawah hijau di kaki gunung'

const withFile = new Set([`${forum}/bahan`, `${forum}/meja-catatan/foto`, `${promise}/bukti`])

/** Where staff read what was typed, if neither the form's own page shows it nor the one it leads to. */
const shown: Record<string, (sent: Typed) => string[]> = {
  ...all(given, ({ id }: Typed) => [`/:organization/kelola/masukan/${feedbackIdOf(id ?? '')}`]),
  ...all(judged, () => [promise]),
  [standardRevocation]: () => [standardRevocation.replace('/pencabutan', '')],
  [`${forum}/kehadiran/:attendanceId/pembatalan`]: () => ['/:organization/kelola/audit'],
  [newMember]: ({ email = '' }) => [`${members}?cari=${encodeURIComponent(email)}`],
  '/:organization/ikut/:code': () => [`${forum}/kehadiran/daftar`],
  '/:organization/tanda-tangan/:token': () => [`${forum}/berita-acara`],
  [newInvitation]: () => [`${members}/undangan`],
  [joining]: () => [members],
}

const attendee = ['phone', 'position'] as const

/** What is kept for later and shown on no page yet. */
const kept: Record<string, Desk['keeps']> = {
  ...all([`${forum}/kehadiran/tamu`, '/:organization/ikut/:code'], async (name, text) => {
    const field = attendee.find((one) => one === name)
    return field ? (await db.attendance.count({ where: { [field]: text } })) > 0 : false
  }),
  ...all(
    [`${forum}/berita-acara/pembukaan`, `${forum}/berita-acara/perubahan`],
    async (_, text) => {
      const asWritten = JSON.stringify(text).slice(1, -1)
      const [found] = await db.$queryRaw<Array<{ count: number }>>`
        select count(*)::int as count from "OfficialRecord" where strpos(snapshot, ${asWritten}) > 0`
      return (found?.count ?? 0) > 0
    },
  ),
  [newInvitation]: async (name, text) =>
    name === 'position' && (await db.staffInvitation.count({ where: { position: text } })) > 0,
}
