import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { z } from 'zod'

const whole = (from: number, to: number) =>
  z.coerce
    .number(`must be a whole number from ${from} to ${to}`)
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be a whole number from ${from} to ${to}`)
    .max(to, `must be a whole number from ${from} to ${to}`)

const address = (protocols: RegExp, sentence: string) =>
  z
    .url({ protocol: protocols, error: sentence })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const variables = z
  .object({
    /** Where the embedded database, uploads and generated secrets live. */
    DATA_DIR: z
      .string()
      .default('data')
      .transform((folder) => resolve(folder)),
    PORT: whole(0, 65_535).default(3000),
    /** The address to listen on; every address when not given. */
    HOST: z.string().optional(),
    DATABASE_URL: address(
      /^postgres(ql)?$/,
      'must look like postgres://user:password@host:5432/database',
    ),
    /** Connections of one process. */
    DATABASE_POOL: whole(1, 200).default(8),
    /** The address people type, for links in mail and on paper. */
    BASE_URL: address(/^https?$/, 'must look like https://forum.example.go.id'),
    WORKERS: whole(1, 256).default(availableParallelism()),
    SMTP_URL: address(/^smtps?$/, 'must look like smtp://user:password@host:587'),
    MAIL_FROM: z.string().default('Rembug <rembug@localhost>'),
    /** How many proxies stand in front and may be believed about address and protocol. */
    TRUST_PROXY: z
      .preprocess((value) => (value === 'true' ? 1 : value === 'false' ? 0 : value), whole(0, 10))
      .default(0),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    /** Key of every signature this installation makes; made and kept by itself when not given. */
    SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    /** The largest single file, and the largest request with all its files, in megabytes. */
    UPLOAD_MAX_MB: whole(1, 1000).default(10),
    REQUEST_MAX_MB: whole(1, 2000).default(40),
    /** Whether participants' pages keep on the phone what they cannot send; `off` removes what they kept. */
    OFFLINE_PAGES: z.enum(['on', 'off'], 'must be on or off').default('on'),
  })
  .transform((env) => ({ ...env, BASE_URL: env.BASE_URL ?? `http://localhost:${env.PORT}` }))

export type Env = z.output<typeof variables>

/** A configuration that cannot be used, in sentences for the person who wrote it. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

/** The configuration in `source`; an empty value counts as not given. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(given)
  if (parsed.success) return parsed.data

  throw new ConfigurationError(
    parsed.error.issues
      .map(({ path, message }) => sentence(String(path[0]), message, given))
      .join('\n'),
  )
}

const confidential = /SECRET|TOKEN|URL/

function sentence(name: string, message: string, given: Record<string, string | undefined>) {
  const value = confidential.test(name) ? '' : `, but is "${given[name]}"`
  return `${name} ${message}${value}.`
}

/** The one place that reads the environment. */
export const env = readEnv(process.env)
