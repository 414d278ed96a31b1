import { rm, writeFile } from 'node:fs/promises'
import { files, temporaryPath } from '#platform/files.server.ts'
import type { Days } from '../days.ts'
import { type Ground, idAt } from '../ground.ts'
import type { SeedForum } from './material.ts'
import { drawScene } from './scenes.ts'
import { sheet } from './sheet.ts'
import { units } from './units.ts'

type Drawn = {
  name: string
  mediaType: string
  content: Buffer
  width?: number
  height?: number
  at: Date
}

/** Stores evidence pictures and materials; gives the file ids by what they are for. */
export async function addFiles(ground: Ground, days: Days, forums: SeedForum[]) {
  const ids = new Map<string, string>()
  for (const forum of forums) {
    const material = materialOf(forum, days)
    if (material) ids.set(`material/${forum.key}`, await store(ground, material))
    for (const [index, { scene, caption }] of (forum.photos ?? []).entries()) {
      const picture = await drawScene(scene, `${forum.key}/${index}`)
      const at = days.instant({ ...dayOf(forum), at: forum.until })
      const drawn = { name: `${caption}.png`, mediaType: 'image/png', at, ...picture }
      ids.set(`photo/${forum.key}/${index}`, await store(ground, drawn))
    }
    for (const { key, evidence = [] } of forum.followUps) {
      for (const [index, { scene, caption, ...moment }] of evidence.entries()) {
        const picture = await drawScene(scene, `${key}/${index}`)
        const at = days.officeInstant(moment)
        const drawn = { name: `${caption}.png`, mediaType: 'image/png', at, ...picture }
        ids.set(`evidence/${key}/${index}`, await store(ground, drawn))
      }
    }
  }
  return ids
}

const dayOf = ({ day }: SeedForum) =>
  typeof day === 'string' ? { date: day } : { daysAgo: day ?? 0 }

/** The content that a failed seeding must not leave behind. */
export const removeFiles = ({ rows }: Ground) =>
  Promise.allSettled(rows.storedFile.map(({ storageKey }) => files.remove(storageKey)))

async function store({ rows, organizationId }: Ground, { content, at, ...facts }: Drawn) {
  const path = await temporaryPath()
  try {
    await writeFile(path, content)
    const { key: storageKey, size, sha256 } = await files.store(organizationId, path)
    const id = idAt(at)
    rows.storedFile.push({ organizationId, id, ...facts, size, sha256, storageKey, createdAt: at })
    return id
  } finally {
    await rm(path, { force: true })
  }
}

const components = [
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Jangka waktu pelayanan',
  'Biaya/tarif',
  'Produk pelayanan',
  'Penanganan pengaduan, saran, dan masukan',
  'Dasar hukum',
  'Sarana, prasarana, dan/atau fasilitas',
  'Kompetensi pelaksana',
  'Pengawasan internal',
  'Jumlah pelaksana',
  'Jaminan pelayanan',
  'Jaminan keamanan dan keselamatan pelayanan',
  'Evaluasi kinerja pelaksana',
]

/** The draft standard that a forum discusses: its services, and the fourteen components to go through. */
function materialOf(forum: SeedForum, days: Days): Drawn | null {
  const unit = units.find(({ key }) => key === forum.unit)
  if (!unit || forum.source || ['DRAFT', 'PLANNED'].includes(forum.status)) return null

  const covered = unit.services.filter(({ key }) => forum.services.some((own) => own.key === key))
  const lines = [
    `${unit.name}, Kota Kediri`,
    `Bahan forum: ${forum.theme}`,
    '',
    'Layanan yang dibahas:',
    ...covered.map(({ name }, index) => `${index + 1}. ${name}`),
    '',
    'Setiap layanan ditinjau menurut empat belas komponen:',
    ...components.map((component, index) => `${index + 1}. ${component}`),
  ]
  const at = days.officeInstant({ daysAgo: Math.max(1, Number(forum.day) + 30), at: '09.40' })
  const name = 'Rancangan Standar Pelayanan.pdf'
  return { name, mediaType: 'application/pdf', content: sheet(unit.shortName, lines), at }
}
