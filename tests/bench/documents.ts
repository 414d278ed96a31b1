import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import type { Figure } from './figure.ts'
import { post, watchMemory } from './import.ts'
import { settled } from './processes.ts'
import { signIn } from './staff.ts'
import { ask, type Stage } from './stage.ts'

const inputs = 2000
const photos = 500

/**
 * From asking for both reports of a forum with two thousand inputs and five hundred photos until every format of
 * them is there, for the inside and for the public, and the most that a process holds meanwhile.
 */
export async function measureDocuments(stage: Stage): Promise<Figure[]> {
  const forum = await aLongForum(stage)
  await made(stage, forum)
  const cookie = await signIn(stage, stage.app.url, 'ADMIN')
  await settled()
  const watch = watchMemory(stage)
  const began = performance.now()
  for (const paper of ['laporan', 'laporan-tindak-lanjut']) {
    const path = `/${stage.forum.slug}/kelola/forum/${forum}/dokumen/pembuatan/${paper}`
    await post(stage, cookie, path, new URLSearchParams())
  }
  await made(stage, forum)
  const seconds = (performance.now() - began) / 1000
  return [
    { name: 'documents_s', value: seconds, bar: 60, better: 'lower' },
    { name: 'documents_mib', value: await watch.stop(), bar: 1024, better: 'lower' },
  ]
}

async function made({ databaseUrl }: Stage, forum: string) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const rows = await ask<{ status: string }>(
      databaseUrl,
      `select distinct status from "PaperMaking" where "forumId" = $1`,
      [forum],
    )
    if (rows.some(({ status }) => status === 'FAILED')) throw new Error('A paper was not made')
    if (rows.every(({ status }) => status === 'DONE')) return
    await wait(200)
  }
  throw new Error('The papers were never made')
}

/** The forum that agreed most, with as much said and photographed as no forum ever had. */
async function aLongForum(stage: Stage) {
  const { databaseUrl, forum } = stage
  const [held] = await ask<{ id: string; unitId: string; promise: string }>(
    databaseUrl,
    `select f.id, f."unitId", min(p.id::text) as promise from "Forum" f
     join "FollowUp" p on p."organizationId" = f."organizationId" and p."forumId" = f.id
     where f."organizationId" = $1 and p.status in ('VERIFIED', 'PUBLISHED') and f.status <> 'ARCHIVED'
     group by f.id, f."unitId" order by count(*) desc limit 1`,
    [forum.organizationId],
  )
  if (!held) throw new Error('The demo has no forum that kept a promise')
  await ask(databaseUrl, said, [forum.organizationId, held.id, held.unitId, inputs])
  await photograph(stage, held.id)
  return held.id
}

const said = `
  insert into "Feedback" ("organizationId", id, "forumId", "unitId", "trackingCode", kind, text,
    identity, channel, status, element, answer, "answeredAt")
  select $1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, 'BENCH-' || n, 'INPUT',
    repeat('Antrean perekaman KTP elektronik di loket ' || n || ' terlalu lama bagi warga lansia. ', 1 + n % 6),
    'ANONYMOUS', 'WEB', 'ANSWERED', 'SERVICE_USERS',
    repeat('Loket ditambah dan antrean daring dibuka mulai bulan depan. ', 1 + n % 3), now()
  from generate_series(1, $4::int) n`

/** Photos as telephones take them, spread over what the forum agreed. */
async function photograph({ databaseUrl, dataDir, forum }: Stage, forumId: string) {
  const pictures = await Promise.all(Array.from({ length: 10 }, (_, index) => aPhoto(index)))
  const kept = Array.from({ length: photos }, (_, index) => {
    const picture = pictures[index % pictures.length] ?? Buffer.alloc(0)
    const key = `${forum.organizationId}/2026/01/${randomUUID()}`
    return { id: randomUUID(), key, picture }
  })
  for (const { key, picture } of kept) {
    const path = join(dataDir, 'files', key)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, picture)
  }
  const rows = kept.map(({ id, key, picture }) => ({
    ...{ id, key, size: picture.length },
    sha256: createHash('sha256').update(picture).digest('hex'),
  }))
  await ask(databaseUrl, filed, [forum.organizationId, JSON.stringify(rows), forumId])
}

const filed = `
  with f as (
    insert into "StoredFile" ("organizationId", id, name, "mediaType", size, sha256, "storageKey", width, height)
    select $1::uuid, r.id, 'foto.jpg', 'image/jpeg', r.size, r.sha256, r.key, 2048, 1536
    from jsonb_to_recordset($2::jsonb) as r (id uuid, key text, size int, sha256 text)
    returning id
  ), p as (
    select id, row_number() over (order by number) as n, count(*) over () as of from "FollowUp"
    where "organizationId" = $1::uuid and "forumId" = $3::uuid and status in ('VERIFIED', 'PUBLISHED')
  ), numbered as (select id, row_number() over () as n from f)
  insert into "Evidence" ("organizationId", id, "followUpId", "fileId", kind, caption, "takenOn", place)
  select $1::uuid, gen_random_uuid(), p.id, numbered.id, 'AFTER', 'Loket sesudah ditata, foto ' || numbered.n,
    date '2026-01-10', 'Ruang pelayanan'
  from numbered join p on p.n = 1 + numbered.n % p.of`

const aPhoto = (seed: number) =>
  sharp({
    create: {
      ...{ width: 2048, height: 1536, channels: 3, background: '#88aacc' },
      noise: { type: 'gaussian', mean: 100 + seed * 8, sigma: 22 },
    },
  })
    .blur(1.2)
    .jpeg({ quality: 82 })
    .toBuffer()
