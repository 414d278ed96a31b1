import { createSetupCode } from '../app/domain/access/setup.server.ts'

// Prints the one-time code of the set-up page, or nothing when an organization exists already.
const code = await createSetupCode()
if (code) console.log(code)
process.exit()
