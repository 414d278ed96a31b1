import { createSetupCode } from '#domain/access/setup.server.ts'

// Prints a new one-time code for the set-up page, or nothing when an organization exists. The
// supervisor runs this at every start until then, so a code that was lost is replaced by a restart.

const code = await createSetupCode()
if (code) console.log(code)
process.exit(0)
