import type { Figure } from './figure.ts'
import { memoryOf } from './processes.ts'
import { signIn } from './staff.ts'
import { ask, type Stage } from './stage.ts'
import { startWorker } from './worker.ts'

const [few, many] = [1000, 100_000]

/**
 * How much more memory a process holds at most while 100,000 rows leave it as XLSX and as CSV than after it
 * has sent 1,000.
 */
export async function measureExport(stage: Stage): Promise<Figure[]> {
  const groups = await register(stage)
  const worker = await startWorker(stage.databaseUrl, stage.app.dataDir)
  try {
    const cookie = await signIn(stage, worker.url, 'ADMIN')
    const list = `${worker.url}/${stage.forum.slug}/kelola/pemangku-kepentingan/unduhan`
    for (const format of ['xlsx', 'csv'])
      await download(`${list}/${format}?kelompok=${groups.few}`, cookie)

    const before = await heldBy(worker.pid)
    let most = before
    for (const format of ['xlsx', 'csv']) {
      const began = performance.now()
      const bytes = await download(
        `${list}/${format}?kelompok=${groups.many}`,
        cookie,
        async () => {
          most = Math.max(most, await heldBy(worker.pid))
        },
      )
      const seconds = Math.round((performance.now() - began) / 100) / 10
      console.error(`  ${many} rows as ${format}: ${seconds} s, ${Math.round(bytes / 1e6)} MB`)
    }
    return [{ name: 'export_100k_mib', value: most - before, bar: 64, better: 'lower' }]
  } finally {
    await worker.stop()
    await forget(stage)
  }
}

async function download(url: string, cookie: string, look = async () => {}) {
  const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } })
  if (!response.ok || !response.body) throw new Error(`${url} was answered with ${response.status}`)
  const sampler = setInterval(look, 200)
  let bytes = 0
  for await (const part of response.body) bytes += part.length
  clearInterval(sampler)
  await look()
  return bytes
}

async function heldBy(pid: number) {
  const [process] = (await memoryOf(pid)).filter((one) => one.pid === pid)
  return process?.mib ?? 0
}

/** Two groups of the registry, one with few people in it and one with many. */
async function register({ databaseUrl, forum }: Stage) {
  const ids = { few: crypto.randomUUID(), many: crypto.randomUUID() }
  for (const [id, count] of [
    [ids.few, few],
    [ids.many, many],
  ] as const) {
    await ask(
      databaseUrl,
      `insert into "StakeholderGroup" ("organizationId", id, name, element)
       values ($1, $2, $3, 'SERVICE_USERS')`,
      [forum.organizationId, id, `${marked} ${count}`],
    )
    await ask(
      databaseUrl,
      `insert into "Stakeholder" ("organizationId", id, kind, name, "groupId", element, position,
         institution, phone, email, address, village, district, note)
       select $1, gen_random_uuid(), 'PERSON', 'Warga ' || n || ', S.Sos., M.Si.', $2, 'SERVICE_USERS',
         'Ketua RT ' || n % 90, 'Paguyuban Kelurahan ' || n % 46, '+62812' || 10000000 + n,
         'warga' || n || '@contoh.go.id', 'Jalan Mayor Bismo nomor ' || n, 'Kelurahan ' || n % 46,
         'Kecamatan ' || n % 3, repeat('Hadir pada forum tahun lalu. ', n % 4)
       from generate_series(1, $3::int) n`,
      [forum.organizationId, id, count],
    )
  }
  await ask(databaseUrl, 'analyze "Stakeholder"')
  return ids
}

async function forget({ databaseUrl, forum }: Stage) {
  const own = [forum.organizationId, `${marked} %`]
  await ask(
    databaseUrl,
    `delete from "Stakeholder" s using "StakeholderGroup" g where s."organizationId" = $1
       and g."organizationId" = $1 and g.id = s."groupId" and g.name like $2`,
    own,
  )
  await ask(
    databaseUrl,
    'delete from "StakeholderGroup" where "organizationId" = $1 and name like $2',
    own,
  )
}

const marked = 'Uji unduhan'
