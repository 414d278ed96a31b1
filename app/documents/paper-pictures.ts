import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import { findPaperPicture } from '#domain/paper/picture.server.ts'
import { files, temporaryPath } from '#platform/files.server.ts'
import { log } from '#platform/log.server.ts'
import type { Picture } from './paper.ts'

/** As many pixels as print at the size of a paper's pictures needs. */
const most = { width: 1000, height: 800 }

/**
 * Reads the pictures of papers from the store, made small and without what cameras write into them, each once:
 * every format and copy takes the same file. `done` removes them.
 */
export function paperPictures(organizationId: string) {
  const known = new Map<string, Promise<Picture | null>>()
  return {
    read(fileId: string) {
      const found = known.get(fileId) ?? prepared(organizationId, fileId)
      known.set(fileId, found)
      return found
    },
    async done() {
      const all = await Promise.allSettled(known.values())
      for (const one of all)
        if (one.status === 'fulfilled' && one.value) await rm(one.value.path, { force: true })
    },
  }
}

/** A picture that cannot be read leaves its place empty: the paper is made without it. */
async function prepared(organizationId: string, fileId: string): Promise<Picture | null> {
  const file = await findPaperPicture(organizationId, fileId)
  if (!file) return null
  const path = await temporaryPath()
  try {
    const small = sharp({ failOn: 'error' })
      .rotate()
      .resize({ ...most, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
    const info = new Promise<{ width: number; height: number }>((resolve, reject) => {
      small.on('info', resolve).on('error', reject)
    })
    const [size] = await Promise.all([
      info,
      pipeline(await files.read(file.storageKey), small, createWriteStream(path, { mode: 0o600 })),
    ])
    return { path, mediaType: 'image/jpeg', width: size.width, height: size.height }
  } catch (error) {
    log.warn({ err: error, fileId }, 'a picture of a paper cannot be read')
    await rm(path, { force: true })
    return null
  }
}
