import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
} from '@prisma/driver-adapter-utils'
import { Client, Pool, type QueryArrayResult } from 'pg'

/**
 * Prisma's driver adapter as its migration engine needs it. The stock one splits a script at
 * every semicolon, so that functions and quoted text break; runs the pieces on different
 * connections; cannot read the type "char" of the catalog; and with a connection string takes
 * the real database for the shadow one.
 */
export function migrationAdapters(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(databaseUrl),
    async connectToShadowDb() {
      const shadow = `rembug_shadow_${crypto.randomUUID().replaceAll('-', '')}`
      await runOn(databaseUrl, `create database "${shadow}"`)

      const shadowUrl = new URL(databaseUrl)
      shadowUrl.pathname = shadow
      return connect(shadowUrl.href, () =>
        runOn(databaseUrl, `drop database if exists "${shadow}" with (force)`),
      )
    },
  }
}

async function connect(databaseUrl: string, afterwards?: () => Promise<void>) {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 })
  pool.on('error', () => {})
  const adapter = await new PrismaPg(pool).connect()
  const { queryRaw } = adapter

  Object.assign(adapter, {
    async queryRaw(query: SqlQuery) {
      const reading = readingChars(adapter)
      const result = await queryRaw.call(reading.adapter, query)
      for (const column of reading.columns) result.columnTypes[column] = ColumnTypeEnum.Character
      return result
    },
    // Without arguments the whole script goes as one message: one implicit transaction.
    async executeScript(script: string) {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
    },
    async dispose() {
      await pool.end()
      await afterwards?.()
    },
  })
  return adapter
}

const charType = 18
const textType = 25

/** The adapter for one query, with columns of the type "char" read as text and remembered. */
function readingChars(adapter: SqlQueryable) {
  const columns: number[] = []
  const performIO: (query: SqlQuery) => Promise<QueryArrayResult> = Reflect.get(
    adapter,
    'performIO',
  )

  const value = async (query: SqlQuery) => {
    const result = await performIO.call(adapter, query)
    for (const [column, field] of result.fields.entries()) {
      if (field.dataTypeID !== charType) continue
      field.dataTypeID = textType
      columns.push(column)
    }
    return result
  }
  const reader: SqlQueryable = Object.create(adapter, { performIO: { value } })
  return { adapter: reader, columns }
}

async function runOn(databaseUrl: string, sql: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
