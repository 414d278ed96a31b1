import type { Figure } from './figure.ts'
import { memoryOf } from './processes.ts'
import { signIn } from './staff.ts'
import { ask, type Stage } from './stage.ts'
import { startWorker } from './worker.ts'

const [few, many] = [1000, 100_000]

/**
 * How much more memory a process holds at most while a list of 100,000 rows leaves it, as XLSX and as CSV, than
 * while as many rows leave it in lists of 1,000.
 */
export async function measureExport(stage: Stage): Promise<Figure[]> {
  const groups = await register(stage)
  const worker = await startWorker(stage.databaseUrl, stage.app.dataDir)
  try {
    const cookie = await signIn(stage, worker.url, 'ADMIN')
    const list = `${worker.url}/${stage.forum.slug}/kelola/pemangku-kepentingan/unduhan`
    const send = (group: string, times: number) =>
      mostHeldWhile(worker.pid, async () => {
        for (const format of ['xlsx', 'csv'])
          for (let time = 0; time < times; time++)
            await download(`${list}/${format}?kelompok=${group}`, cookie)
      })

    const inShortLists = await send(groups.few, many / few)
    const began = performance.now()
    const inOneList = await send(groups.many, 1)
    const seconds = Math.round((performance.now() - began) / 1000)
    console.error(
      `  ${Math.round(inShortLists)} MiB in short lists, ${Math.round(inOneList)} MiB in long ones, which took ${seconds} s`,
    )
    return [{ name: 'export_100k_mib', value: inOneList - inShortLists, bar: 64, better: 'lower' }]
  } finally {
    await worker.stop()
    await forget(stage)
  }
}

async function mostHeldWhile(pid: number, use: () => Promise<void>) {
  let most = 0
  const look = async () => {
    most = Math.max(most, await heldBy(pid))
  }
  const sampler = setInterval(look, 250)
  await use().finally(() => clearInterval(sampler))
  await look()
  return most
}

async function download(url: string, cookie: string) {
  const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } })
  if (!response.ok || !response.body) throw new Error(`${url} was answered with ${response.status}`)
  for await (const part of response.body) if (part.length === 0) throw new Error('An empty part')
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
