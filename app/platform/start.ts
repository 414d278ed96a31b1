import { fileURLToPath } from 'node:url'
import { complain } from './terminal.ts'

// npm start, npm run demo, npm run dev: one process that starts, watches and stops all others.

try {
  // A wrong value in the environment is a sentence for a person, not a stack.
  const { env } = await import('./env.server.ts')
  const { serve, develop } = await import('./modes.ts')
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

  const [mode = 'production'] = process.argv.slice(2)
  if (mode === 'dev') process.exit(await develop(env))
  process.exit(await serve(env, { demo: mode === 'demo' }))
} catch (error) {
  complain(error)
  process.exit(1)
}
