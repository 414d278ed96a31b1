import type { ServerResponse } from 'node:http'
import { acceptedEncoding, mayCompress, sendCompressed } from './compression.server.ts'
import { untilDrained } from './drained.server.ts'

/** Sends what the app answered, compressed when the visitor takes it and it helps. */
export async function sendResponse(outgoing: ServerResponse, response: Response) {
  if (outgoing.destroyed || outgoing.headersSent) return
  outgoing.statusCode = response.status
  if (response.statusText) outgoing.statusMessage = response.statusText
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value)

  const compress = mayCompress(response)
  if (compress) outgoing.appendHeader('Vary', 'Accept-Encoding')
  if (!response.body || outgoing.req.method === 'HEAD') {
    void response.body?.cancel()
    outgoing.end()
    return
  }

  const accepted = outgoing.req.headers['accept-encoding']
  const encoding = compress ? acceptedEncoding(accepted, ['br', 'gzip']) : undefined
  if (!encoding) return pour(outgoing, response.body)
  outgoing.removeHeader('Content-Length')
  await sendCompressed(outgoing, response, encoding)
}

async function pour(outgoing: ServerResponse, body: ReadableStream<Uint8Array>) {
  const reader = body.getReader()
  outgoing.once('close', () => void reader.cancel().catch(() => {}))
  while (!outgoing.destroyed) {
    const { done, value } = await reader.read()
    if (done) break
    if (!outgoing.write(value)) await untilDrained(outgoing, outgoing)
  }
  outgoing.end()
}
