import { createSetupCode } from '#domain/access/setup.server.ts'

// Prints a new one-time code for the set-up page, or nothing when an organization exists. The
// supervisor runs this at the first start; an operator may run it again: node app/setup-code.ts

const code = await createSetupCode()
if (code) console.log(code)
process.exit(0)
