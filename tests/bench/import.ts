import { setTimeout as wait } from 'node:timers/promises'
import { aWorkbook, type Cell } from '../support/made-workbook.ts'
import type { Figure } from './figure.ts'
import { memoryOf, settled } from './processes.ts'
import { signIn } from './staff.ts'
import { ask, type Stage } from './stage.ts'

const count = 50_000

/** From pressing "upload" on fifty thousand rows until the last of them is in, and what it takes of memory. */
export async function measureImport(stage: Stage): Promise<Figure[]> {
  const cookie = await signIn(stage, stage.app.url, 'ADMIN')
  const file = fiftyThousand()
  await settled()
  const watch = watchMemory(stage)

  const began = performance.now()
  const path = await upload(stage, cookie, file)
  await reach(stage, path, 'READY')
  // Among so many made-up names some resemble each other: they are told apart before the list goes in.
  await post(stage, cookie, `${path}/kemiripan`, new URLSearchParams())
  await reach(stage, path, 'READY')
  await post(stage, cookie, `${path}/pelaksanaan`, new URLSearchParams())
  await reach(stage, path, 'DONE')
  const seconds = (performance.now() - began) / 1000

  const [{ added } = { added: 0 }] = await ask<{ added: number }>(
    stage.databaseUrl,
    `select (counts->>'added')::int as added from "SheetImport" where id = $1`,
    [idOf(path)],
  )
  if (added !== count) throw new Error(`${added} of ${count} rows went in`)
  return [
    { name: 'import_50k_s', value: seconds, bar: 30, better: 'lower' },
    { name: 'import_50k_mib', value: await watch.stop(), bar: 512, better: 'lower' },
  ]
}

/** A registry as an office keeps it: title, header, everybody with an institution and numbers of all spellings. */
function fiftyThousand() {
  const groups = ['OPD', 'Tokoh Masyarakat', 'Akademisi', 'Media', 'LSM']
  const rows: Cell[][] = [
    ['DAFTAR PEMANGKU KEPENTINGAN'],
    ['No', 'Nama', 'L/P', 'Jabatan', 'Instansi', 'Kelompok', 'No. HP', 'Email', 'Kecamatan'],
  ]
  for (let at = 1; at <= count; at++) {
    const number = String(10_000_000 + at)
    const phone = [`0812${number}`, `+62 812-${number}`, `62812${number}`][at % 3] ?? ''
    const name = `Drs. Warga ${letters(at)}, M.Si`
    const from = `Lembaga ${letters(at % 997)}`
    rows.push([
      at,
      name,
      at % 2 ? 'L' : 'P',
      'Anggota',
      from,
      groups[at % groups.length] ?? '',
      at % 4 ? phone : Number(`812${number}`),
      `warga${at}@contoh.id`,
      'Mojoroto',
    ])
  }
  return aWorkbook([{ name: 'Daftar', rows, merges: ['A1:I1'] }])
}

const letters = (at: number) =>
  String(at).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))

async function upload(stage: Stage, cookie: string, file: Buffer) {
  const body = new FormData()
  body.append('kind', 'STAKEHOLDERS')
  body.append('file', new Blob([new Uint8Array(file)]), 'daftar.xlsx')
  return post(stage, cookie, `/${stage.forum.slug}/kelola/impor/baru`, body)
}

export async function post({ app }: Stage, cookie: string, path: string, body: BodyInit) {
  const answer = await fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie, Origin: app.url },
    body,
  })
  const location = answer.headers.get('location')
  if (!location) throw new Error(`${path} was answered with ${answer.status}`)
  return location
}

const idOf = (path: string) => path.split('/').at(-1) ?? ''

async function reach({ databaseUrl }: Stage, path: string, status: string) {
  for (let attempt = 0; attempt < 600; attempt++) {
    const [row] = await ask<{ status: string; problem: string | null }>(
      databaseUrl,
      'select status, problem from "SheetImport" where id = $1',
      [idOf(path)],
    )
    if (row?.status === status) return
    if (row?.problem) throw new Error(`The import says: ${row.problem}`)
    await wait(200)
  }
  throw new Error(`The import never became ${status}`)
}

/** The most that one process of the app holds meanwhile. */
export function watchMemory({ app }: Stage) {
  let most = 0
  let watching = true
  const look = async () => {
    while (watching) {
      const processes = await memoryOf(app.pid)
      most = Math.max(most, ...processes.map(({ mib }) => mib))
      await wait(250)
    }
  }
  const looking = look()
  return {
    async stop() {
      watching = false
      await looking
      return most
    },
  }
}
