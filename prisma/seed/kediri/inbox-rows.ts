import { plusMinutes } from '../days.ts'
import { happened, idAt, unitIdOf } from '../ground.ts'
import type { Rows } from '../rows.ts'
import { memberOf } from './staff.ts'
import type { Town } from './town.ts'

type Input = Rows['feedback'][number]

/** What staff told each other, by the beginning of the input it is about. */
const notes = [
  {
    about: 'Mobil keliling jangan hanya',
    by: 'penyelenggara-dukcapil',
    text: 'Jadwal mobil keliling bulan depan belum disusun. Usul ini dibawa ke rapat bidang hari Senin.',
  },
  {
    about: 'Jadwal perekaman di SLB',
    by: 'penyelenggara-dukcapil',
    text: 'Menurut bidang pendaftaran penduduk, alat perekaman portabel rusak pada kedua tanggal itu. Mohon dijawab bersama jadwal penggantinya.',
  },
]

/** Adds how staff work in the inbox: who treats what, what they noted, and the filter they come back to. */
export function addInboxWork(town: Town) {
  const { rows } = town.ground
  const unitId = unitIdOf(town.ground, 'dukcapil')
  const waiting = rows.feedback.filter(
    (input) =>
      input.unitId === unitId && (input.status === 'SUBMITTED' || input.status === 'TRIAGED'),
  )
  for (const [index, input] of waiting.entries()) {
    if (index % 3 === 0) assign(town, input, index % 2 ? 'penyelenggara' : 'penyelenggara-dukcapil')
  }
  for (const note of notes) addNote(town, note)
  addFilter(town)
}

function assign({ ground, staff }: Town, input: Input, key: string) {
  const member = memberOf(staff, key)
  const at = plusMinutes(new Date(input.createdAt ?? 0), 15)
  input.assigneeId = member.membershipId
  const subject = { id: input.id, forumId: input.forumId }
  happened(ground, at, memberOf(staff, 'penyelenggara'), 'feedback.assigned', subject, {
    assignee: member.name,
  })
}

function addNote({ ground, staff }: Town, { about, by, text }: (typeof notes)[number]) {
  const input = ground.rows.feedback.find((one) => one.text.startsWith(about))
  if (!input) throw new Error(`Nobody said: ${about}`)
  const author = memberOf(staff, by)
  const at = plusMinutes(new Date(input.createdAt ?? 0), 20)
  const { organizationId } = ground
  const note = { id: idAt(at), feedbackId: input.id, authorId: author.membershipId, text }
  ground.rows.feedbackNote.push({ organizationId, ...note, createdAt: at })
  const subject = { id: input.id, forumId: input.forumId }
  happened(ground, at, author, 'feedback.noted', subject, { noteId: note.id })
}

function addFilter({ ground, staff, days }: Town) {
  const at = days.instant({ daysAgo: 3, at: '09.10' })
  const owner = memberOf(staff, 'admin')
  const filter = { name: 'Pengaduan yang belum berujung', search: 'jenis=COMPLAINT&tunggakan=ya' }
  const { organizationId } = ground
  const row = { id: idAt(at), ownerId: owner.membershipId, ...filter, isShared: true }
  ground.rows.savedFilter.push({ organizationId, ...row, createdAt: at })
  const details = { name: filter.name, filter: filter.search, shared: true }
  happened(ground, at, owner, 'saved-filter.added', { id: row.id }, details)
}
