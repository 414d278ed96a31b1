import { workerScript } from '#http/phone.server.ts'
import { workerFile } from '#ui/phone/worker-file.ts'

export const loader = () => workerScript(workerFile)
