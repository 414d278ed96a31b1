import { buildApp } from '../support/app.ts'
import { measureBursts } from './bursts.ts'
import { measureCheckIns } from './check-in.ts'
import { measureCrashes } from './crash.ts'
import { measureDocuments } from './documents.ts'
import { measureExport } from './export.ts'
import { type Figure, holds, table } from './figure.ts'
import { measureGrowth } from './growth.ts'
import { measureImport } from './import.ts'
import { memoryOf, settled } from './processes.ts'
import { measureQueries } from './queries.ts'
import { measureSimilar } from './similar.ts'
import { type Stage, setStage } from './stage.ts'
import { measureForumPage, measureSubmissions } from './throughput.ts'
import { measureWall } from './wall.ts'
import { measureWeights } from './weight.ts'

// npm run bench [-- --json]: every figure that is claimed, measured in one run.
// npm run bench -- queries weight: only these.

const stations: Record<string, (stage: Stage) => Promise<Figure[]>> = {
  queries: measureQueries,
  weight: measureWeights,
  // Before the forum is filled as none ever is.
  wall: measureWall,
  submissions: measureSubmissions,
  reading: measureForumPage,
  bursts: measureBursts,
  checkin: measureCheckIns,
  import: measureImport,
  memory: measureMemory,
  documents: measureDocuments,
  similar: measureSimilar,
  export: measureExport,
  growth: measureGrowth,
  kills: measureCrashes,
}
const chosen = process.argv.slice(2).filter((argument) => argument in stations)

console.error('building and starting the demo')
await buildApp()
const stage = await setStage()
const figures: Figure[] = []
try {
  for (const [name, measure] of Object.entries(stations)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    console.error(name)
    figures.push(...(await measure(stage)))
  }
} finally {
  await stage.tearDown()
}

console.log(process.argv.includes('--json') ? JSON.stringify({ figures }) : table(figures))
process.exit(figures.every(holds) ? 0 : 1)

/** What the largest process of the app holds after all of the above, seconds after the last request. */
async function measureMemory({ app }: Stage): Promise<Figure[]> {
  await settled()
  const processes = await memoryOf(app.pid)
  for (const { mib, command } of processes) console.error(`  ${Math.round(mib)} MiB ${command}`)
  const value = Math.max(...processes.map(({ mib }) => mib))
  return [{ name: 'rss_mib', value, bar: 350, better: 'lower' }]
}
