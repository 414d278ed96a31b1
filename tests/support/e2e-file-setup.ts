import { inject } from 'vitest'

// Runs before each journey is imported: its factories write into the running app's database.
process.env.DATABASE_URL = inject('databaseUrl')
process.env.DATA_DIR = inject('dataDir')
process.env.BASE_URL = inject('appUrl')
process.env.LOG_LEVEL ??= 'silent'
