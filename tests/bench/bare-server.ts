import cluster from 'node:cluster'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { Pool } from 'pg'
import { v7 } from 'uuid'

// What submissions are measured against: node:http and one plain insert of the same row.

const { PORT, WORKERS, DATABASE_URL, ORGANIZATION, FORUM, UNIT } = process.env

const insert = `insert into "Feedback" ("organizationId", "id", "forumId", "unitId", "trackingCode",
  "kind", "text", "identity", "channel") values ($1, $2, $3, $4, $5, $6, $7, $8, 'WEB')
  on conflict do nothing`

if (cluster.isPrimary) {
  for (let worker = 0; worker < Number(WORKERS); worker++) cluster.fork()
  process.on('SIGTERM', () => process.exit(0))
} else {
  serve()
}

function serve() {
  const pool = new Pool({ connectionString: DATABASE_URL, max: 8 })
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.writeHead(204).end()
    try {
      const code = await store(new URLSearchParams(await text(request)))
      response.writeHead(303, { location: `/terkirim/${code}` }).end()
    } catch (error) {
      console.error(error)
      response.writeHead(500).end()
    }
  })
  server.listen(Number(PORT), '127.0.0.1', 1024)

  async function store(form: URLSearchParams) {
    const code = randomBytes(6).toString('hex')
    const said = [form.get('kind'), form.get('text'), form.get('identity')]
    const values = [ORGANIZATION, v7(), FORUM, UNIT, code, ...said]
    await pool.query({ name: 'insert', text: insert, values })
    return code
  }
}
