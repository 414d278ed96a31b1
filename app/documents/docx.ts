import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { bodyXml, type Embedded } from './docx/body.ts'
import { packageParts, picturePath } from './docx/package.ts'
import type { Paper, Pictures } from './paper.ts'

/** ZIP keeps local time: this moment is the same on every clock. */
const mtime = new Date(1980, 0, 1)
const stored = { mtime, forceDosTimestamp: true }

/**
 * Writes the paper as a Word document (ECMA-376) that can be edited: headings, lists and tables are what they
 * are, not drawings of them. It is written while it is made; the same paper gives the same bytes.
 */
export async function writeDocx(paper: Paper, pictures: Pictures, path: string) {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error) => output.destroy(error))

  const embedded: Embedded[] = []
  const body = Readable.from(bodyXml(paper, pictures, embedded), { objectMode: false })
  body.on('error', (error) => output.destroy(error))
  body.on('end', () => {
    embedded.forEach((picture, index) => {
      const how = { ...stored, compress: false }
      if ('path' in picture) zip.addFile(picture.path, picturePath(index + 1), how)
      else zip.addBuffer(picture.content, picturePath(index + 1), how)
    })
    for (const part of packageParts(paper, embedded.length))
      zip.addBuffer(Buffer.from(part.xml), part.path, stored)
    zip.end()
  })
  zip.addReadStream(body, 'word/document.xml', { ...stored, compressionLevel: 6 })
  await pipeline(output, createWriteStream(path, { mode: 0o600 }))
}
