import { createHash } from 'node:crypto'

export type Place = {
  forumId: string
  unitId: string
  startsAt: Date
  status: 'IN_SESSION' | 'CLOSED'
  promises: string[]
  services: string[]
}

/**
 * One input as a line for COPY, and what ties it to a promise. The same number gives the same input: those of a
 * forum that listens wait to be treated, those of past forums came to an end, as in an office that works.
 */
export function inputOf(
  organizationId: string,
  places: readonly Place[],
  at: number,
  count: number,
  seed: string,
) {
  const place = places[Math.floor((at * places.length) / count)]
  if (!place) throw new Error('No forum for it')
  const dice = createHash('md5').update(`${seed}${at}`).digest()
  const roll = (place: number, sides: number) => (dice.readUInt16LE(place) ?? 0) % sides

  const moment = new Date(place.startsAt.getTime() + roll(0, 10_000) * 1000).toISOString()
  const id = idOf(dice, place.startsAt.getTime() + roll(0, 10_000) * 1000)
  const status = statusOf(place, roll(2, 100))
  const isLinked = linkedStatuses.has(status) && roll(4, 2) === 0
  const answer =
    status === 'ANSWERED' || status === 'CLOSED' ? 'Terima kasih, sudah kami benahi.' : '\\N'
  const line = [
    organizationId,
    id,
    place.forumId,
    place.unitId,
    codeOf(at, seed),
    kinds[roll(6, kinds.length)],
    textOf(roll, at),
    identities[roll(8, identities.length)],
    'QR_FORM',
    status,
    place.services[roll(10, place.services.length)],
    components[roll(12, components.length)],
    elements[roll(14, elements.length)],
    answer,
    moment,
    moment,
    status === 'SUBMITTED' ? '\\N' : moment,
  ].join('\t')
  const promise = place.promises[roll(4, place.promises.length)]
  const link = isLinked ? `${organizationId}\t${promise}\t${id}\n` : ''
  return { line: `${line}\n`, link }
}

const kinds = [
  'INPUT',
  'INPUT',
  'PROPOSAL',
  'OPINION',
  'CRITICISM',
  'SUGGESTION',
  'COMPLAINT',
  'QUESTION',
]
const identities = ['NAMED', 'NAMED', 'NAMED', 'CONFIDENTIAL', 'ANONYMOUS']
const components = ['SP01', 'SP03', 'SP05', 'SP06', '\\N', '\\N']
const elements = [
  'SERVICE_USERS',
  'SERVICE_USERS',
  'EXPERTS',
  'RELATED_AGENCIES',
  'CIVIL_SOCIETY',
  'MASS_MEDIA',
]
const linkedStatuses = new Set(['GROUPED', 'ANSWERED', 'CLOSED'])

function statusOf({ status }: Place, roll: number) {
  if (status === 'IN_SESSION') return roll < 60 ? 'SUBMITTED' : roll < 85 ? 'TRIAGED' : 'GROUPED'
  if (roll < 2) return 'TRIAGED'
  if (roll < 60) return 'ANSWERED'
  if (roll < 88) return 'CLOSED'
  if (roll < 93) return 'REDIRECTED'
  if (roll < 96) return 'OUT_OF_SCOPE'
  return roll < 98 ? 'HIDDEN' : 'WITHDRAWN'
}

const subjects = [
  'Antrean perekaman KTP-el',
  'Loket akta kelahiran',
  'Petugas di kelurahan',
  'Aplikasi pendaftaran daring',
  'Ruang tunggu',
  'Jadwal layanan keliling',
  'Syarat pindah datang',
  'Papan informasi tarif',
  'Nomor pengaduan',
  'Parkir pengunjung',
]
const troubles = [
  'terlalu lama pada jam sibuk',
  'sering tutup sebelum waktunya',
  'sulit dimengerti orang tua',
  'belum ramah bagi warga berkursi roda',
  'tidak memberi kepastian kapan selesai',
  'membingungkan karena syaratnya berubah',
  'kurang tempat duduk',
  'tidak menjawab telepon',
]
const wishes = [
  'Mohon ditambah petugas.',
  'Mohon dibuka juga pada hari Sabtu.',
  'Mohon diumumkan lewat RT dan RW.',
  'Mohon ada jalur khusus lansia.',
  'Mohon dibuatkan panduan bergambar.',
  'Mohon diberi tahu lewat WhatsApp.',
]
const places = [
  'Mojoroto',
  'Pesantren',
  'Campurejo',
  'Bandar Lor',
  'Banjarmlati',
  'Ngronggo',
  'Tosaren',
  'Semampir',
]

/** Now and then a word that hardly anybody says. */
function textOf(roll: (place: number, sides: number) => number, at: number) {
  const rare = at % 5000 === 17 ? ' Juru bahasa isyarat belum ada.' : ''
  return `${subjects[roll(1, subjects.length)]} di ${places[roll(3, places.length)]} ${troubles[roll(5, troubles.length)]}. ${wishes[roll(7, wishes.length)]}${rare}`
}

const codeOf = (at: number, seed: string) => `${seed.slice(0, 4)}-${at.toString(36)}`.toUpperCase()

/** A version 7 id of that moment. */
function idOf(dice: Buffer, moment: number) {
  const time = moment.toString(16).padStart(12, '0')
  const rest = dice.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(8, 20)}`
}
