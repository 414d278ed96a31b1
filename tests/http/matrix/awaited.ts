/** Endpoints that still await their row: whoever touches one of them adds its row and strikes it here. */
export const awaited: ReadonlySet<string> = new Set([])
