import pino from 'pino'
import { env } from './env.server.ts'

/** One JSON object a line on standard output; never bodies, query strings or secrets. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['password', 'token', 'secret', '*.password', '*.token', '*.secret', 'headers.cookie'],
})
