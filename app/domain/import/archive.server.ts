import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { SheetRefused } from './sheet.ts'

/** The parts of a workbook, known by their path. */
export type Archive = {
  has: (path: string) => boolean
  /** Reads a part of XML piece by piece; a part that is not there says nothing. */
  read: (path: string, listener: XmlListener) => Promise<void>
}

export type XmlListener = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const megabyte = 1024 * 1024
/** No office's list unpacks to more, or has more parts, or packs tighter than repeated cells do. */
const most = { inflated: 300 * megabyte, entries: 2000, ratio: 400 }
const rules = { lazyEntries: true, validateEntrySizes: true, autoClose: false }

/** Opens a ZIP in memory. Sizes are looked at before anything is unpacked, and held to while it is. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await openZip(bytes)
  const entries = await entriesOf(zip)
  const budget = { left: most.inflated }
  return {
    has: (path) => entries.has(path.toLowerCase()),
    async read(path, listener) {
      const entry = entries.get(path.toLowerCase())
      if (!entry) return
      budget.left -= entry.uncompressedSize
      if (budget.left < 0) throw new SheetRefused('bomb')
      await parseXml(await streamOf(zip, entry), listener)
    },
  }
}

async function openZip(bytes: Buffer) {
  try {
    return await promisify<Buffer, typeof rules, ZipFile>(fromBuffer)(bytes, rules)
  } catch (error) {
    throw new SheetRefused('unreadable', error)
  }
}

async function entriesOf(zip: ZipFile) {
  if (zip.entryCount > most.entries) throw new SheetRefused('bomb')
  const entries = new Map<string, Entry>()
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', (error: Error) => reject(new SheetRefused('unreadable', error)))
    zip.readEntry()
  })
  for (const entry of entries.values()) check(entry)
  return entries
}

function check(entry: Entry) {
  if (entry.isEncrypted()) throw new SheetRefused('protected')
  const { uncompressedSize, compressedSize } = entry
  const isTight = uncompressedSize > megabyte && uncompressedSize > most.ratio * compressedSize
  if (uncompressedSize > most.inflated || isTight) throw new SheetRefused('bomb')
}

async function streamOf(zip: ZipFile, entry: Entry) {
  try {
    return await promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry)
  } catch (error) {
    throw new SheetRefused('unreadable', error)
  }
}

/** Names come without their namespace. A document type, and so an entity of its own, is never followed. */
async function parseXml(stream: Readable, { open, text, close }: XmlListener) {
  const parser = new SaxesParser({ xmlns: false })
  const decoder = new TextDecoder()
  if (open)
    parser.on('opentag', ({ name, attributes }) =>
      open(localName(name), attributes as Record<string, string>),
    )
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)))
  try {
    for await (const chunk of stream) parser.write(decoder.decode(chunk, { stream: true }))
    parser.close()
  } catch (error) {
    if (error instanceof SheetRefused) throw error
    throw new SheetRefused('unreadable', error)
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
