import { type Endpoint, endpoints } from '../../http/matrix/routes.ts'
import { deskAt, pathOf, type Room, visitorOf } from './desks.ts'
import { formsOn, type PageForm } from './page-forms.ts'
import { replacing } from './record-states.ts'
import { stand } from './states.ts'
import { isSame, searchWith, typeAt } from './typist.ts'

const forum = '/:organization/kelola/forum/:forumId'
const input = '/:organization/kelola/masukan/:feedbackId'
const member = '/:organization/kelola/pengaturan/anggota/:membershipId'

/** Pages whose forms only choose, tick or press: nobody types into them. */
const wordless = new Set([
  ...['penjadwalan', 'pengumuman', 'pembukaan', 'perumusan'].map((move) => `${forum}/${move}`),
  ...[
    'penjadwalan-ulang',
    'pengarsipan',
    'undangan/pilih',
    'undangan/whatsapp',
    'undangan/penyerahan',
  ].map((move) => `${forum}/${move}`),
  ...['nama', 'pemilahan', 'pemulihan', 'penggabungan', 'pemisahan', 'penugasan', 'usg'].map(
    (move) => `${input}/${move}`,
  ),
  ...['penonaktifan', 'pengaktifan', 'kata-sandi', 'serah-terima'].map(
    (move) => `${member}/${move}`,
  ),
  '/:organization/kelola/pemangku-kepentingan/:stakeholderId/penggabungan/:doubleId',
  // Lists are brought in as files; their words are tried in tests/domain/import.
  ...['baru', ':importId/kolom', ':importId/pertanyaan', ':importId/baris/:rowId'].map(
    (page) => `/:organization/kelola/impor/${page}`,
  ),
  '/:organization/kelola/pengaturan/anggota/undangan/:staffInvitationId/tautan',
  `${forum}/undangan/:invitationId/penggantian`,
  `${forum}/berita-acara/pindaian`,
  `${forum}/berita-acara/penandatangan/:signatoryId`,
  ...['u/:token/kabar', 'h/:token/kabar', 'kabar/:token', 'kabar/:token/berhenti'].map(
    (page) => `/:organization/${page}`,
  ),
  '/:organization/kelola/pemberitahuan/pengaturan',
  '/:organization/evaluasi/penilaian/:assessmentId/masa-sanggah',
  '/:organization/skm/:surveyCode',
  '/:organization/kelola/unit/:unitId/kepuasan/survei/:surveyId/kertas',
  '/akun/kata-sandi',
  '/akun/kalender',
  '/*',
  // Open only as long as there is no organization; its fields are those of `setupSchema`.
  '/pengaturan-awal',
])

/** Types into every text field that any page of the app shows, and tells what went wrong or was not covered. */
export async function typeEverywhere(room: Room, rounds: number) {
  const troubles: string[] = []
  const covered = new Set<string>()
  const elsewhere: string[] = []
  for (const { pattern } of pages('GET').toSorted(replacingLast)) {
    await stand(room.world, pattern)
    const path = pathOf(pattern, room.world)
    const { page } = await visitorOf(pattern, room).get(path)
    for (const form of formsOn(page, path).filter(({ texts }) => texts.length > 0)) {
      const names = fieldsOf(form)
      if (names.every((name) => covered.has(name))) continue
      if (form.method === 'get') troubles.push(...(await search(pattern, form, room, rounds)))
      else if (!isSame(form.action, path)) elsewhere.push(...names)
      else troubles.push(...(await typeAt(deskAt(pattern, room), rounds)))
      if (form.method === 'get' || isSame(form.action, path))
        for (const name of names) covered.add(name)
    }
  }
  return [...troubles, ...notCovered(covered, elsewhere)]
}

/** What replaces a Berita Acara takes away the one that the pages around it are about. */
const replacingLast = (one: Endpoint, other: Endpoint) =>
  replacing.indexOf(one.pattern) - replacing.indexOf(other.pattern)

const pages = (method: Endpoint['method']) =>
  endpoints().filter((endpoint) => endpoint.method === method && endpoint.isPage)

async function search(pattern: string, form: PageForm, room: Room, rounds: number) {
  const troubles: string[] = []
  for (let round = 0; round < rounds; round += 1)
    troubles.push(...(await searchWith(visitorOf(pattern, room), form, round)))
  return troubles
}

/** A form's fields by the route they are sent to, whatever the record. */
const fieldsOf = ({ method, action, texts }: PageForm) =>
  texts.map(({ name }) => `${method} ${patternOf(action.split('?', 1)[0] ?? '')} ${name}`)

/** The route behind an address: of several the one with the fewest names in it. */
function patternOf(address: string) {
  const fits = endpoints().filter(({ pattern }) =>
    new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+').replace('*', '.*')}$`).test(address),
  )
  const names = ({ pattern }: Endpoint) =>
    pattern.split(':').length + (pattern.includes('*') ? 100 : 0)
  return fits.toSorted((one, other) => names(one) - names(other))[0]?.pattern ?? address
}

/** Forms that a page sends elsewhere, and pages that should have a form but showed none. */
function notCovered(covered: Set<string>, elsewhere: string[]) {
  const seen = [...covered]
  const silent = pages('POST').filter(({ pattern }) => {
    return seen.some((name) => name.startsWith(`post ${pattern} `)) === wordless.has(pattern)
  })
  return [
    ...elsewhere.filter((name) => !covered.has(name)).map((name) => `${name} was not typed into`),
    ...silent.map(({ pattern }) =>
      wordless.has(pattern)
        ? `${pattern} has a text field, though hostile/coverage.ts calls it wordless`
        : `${pattern} showed no text field: hostile/states.ts or hostile/coverage.ts must know why`,
    ),
  ]
}
