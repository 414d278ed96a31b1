import { db, type Tx } from '#db/client.server.ts'
import { files, type StoredContent } from '#platform/files.server.ts'
import { newId } from '../id.ts'
import type { MediaType } from './file.ts'

/** A file that came with a request: checked, re-encoded if a picture, not kept yet. */
export type IncomingFile = {
  /** The form field it came in. */
  field: string
  name: string
  mediaType: MediaType
  /** Where its content lies until the request ends. */
  path: string
  width?: number
  height?: number
}

/** A file whose content is stored and whose row is to be inserted. */
export type KeptFile = Omit<IncomingFile, 'path'> & StoredContent & { id: string }

/**
 * Stores the content of `incoming` and hands the results to `use`, which inserts their rows.
 * If anything fails, no content stays behind.
 */
export async function keepFiles<Result>(
  organizationId: string,
  incoming: readonly IncomingFile[],
  use: (kept: KeptFile[]) => Promise<Result>,
) {
  const kept: KeptFile[] = []
  try {
    for (const { path, ...file } of incoming) {
      kept.push({ id: newId(), ...file, ...(await files.store(organizationId, path)) })
    }
    return await use(kept)
  } catch (error) {
    await Promise.allSettled(kept.map(({ key }) => files.remove(key)))
    throw error
  }
}

/** Inserts the rows of files whose content `keepFiles` stored. */
export async function insertFiles(tx: Tx, organizationId: string, kept: readonly KeptFile[]) {
  if (kept.length === 0) return
  await tx.storedFile.createMany({
    data: kept.map(({ id, name, mediaType, size, sha256, key, width, height }) => ({
      organizationId,
      id,
      name,
      mediaType,
      size,
      sha256,
      storageKey: key,
      width,
      height,
    })),
  })
}

const graceMs = 86_400_000

/** Removes content that no row speaks of, as a process leaves behind that is killed between the two. */
export async function removeOrphans(moment: Date) {
  let removed = 0
  for await (const { key, storedAt } of files.list()) {
    if (moment.getTime() - storedAt.getTime() < graceMs) continue
    const organizationId = key.split('/')[0] ?? ''
    const row = await db.storedFile.findFirst({
      where: { organizationId, storageKey: key },
      select: { id: true },
    })
    if (row) continue
    await files.remove(key)
    removed += 1
  }
  return removed
}
