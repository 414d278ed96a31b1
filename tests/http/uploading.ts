import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import * as z from 'zod'
import { env } from '#platform/env.server.ts'

// Requests that carry files, honest ones and others.

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

export const aSchema = z.object({ text: z.string().min(1) })

export const never = async () => {
  throw new Error('A refused upload must not reach the use case')
}

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const

export const aPicture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6', noise } }).png()

export const aPlainPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })

export const aFile = (content: Uint8Array, name: string) =>
  new File([new Uint8Array(content)], name)

export function aRequest(fields: Record<string, string | File[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value)
    else for (const file of value) form.append(name, file)
  }
  return new Request('http://localhost/', { method: 'POST', body: form })
}

export function post(body: string | ReadableStream, headers: Record<string, string>) {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
  return new Request('http://localhost/', init)
}

export const browserType = 'multipart/form-data; boundary=b'

export const asABrowserSends = (fileName: string, content: string, text: string) =>
  `--b\r\nContent-Disposition: form-data; name="photos"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n${content}\r\n` +
  `--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n${text}\r\n--b--\r\n`

export const leftovers = () => readdir(join(env.DATA_DIR, 'tmp')).catch(() => [])

/** A PNG of a few hundred bytes that says it is 30,000 pixels wide and high. */
export function aBomb() {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 2], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const data = deflateSync(Buffer.alloc(90_001))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer) {
  const typed = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

export const spreadsheetTypes =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

/** A ZIP with one stored entry. */
export function aZip(name: string, content: string) {
  const [path, data] = [Buffer.from(name), Buffer.from(content)]
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(path.length, 22)
  const entry = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, data])
  const directory = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    fields,
    Buffer.alloc(14),
    path,
  ])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(entry.length, 12)
  return Buffer.concat([entry, directory, Buffer.from('PK\x05\x06'), end])
}
