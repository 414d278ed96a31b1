import { buildApp } from '../support/app.ts'
import { measureBursts } from './bursts.ts'
import { measureCrashes } from './crash.ts'
import { type Figure, holds, table } from './figure.ts'
import { memoryOf } from './processes.ts'
import { measureQueries } from './queries.ts'
import { type Stage, setStage } from './stage.ts'
import { measureForumPage, measureSubmissions } from './throughput.ts'
import { measureWeights } from './weight.ts'

// npm run bench [-- --json]: every figure that is claimed, measured in one run.

const stations: [string, (stage: Stage) => Promise<Figure[]>][] = [
  ['queries of every page', measureQueries],
  ['weight of the pages', measureWeights],
  ['submissions against a bare server', measureSubmissions],
  ['the forum page against an empty page', measureForumPage],
  ['a hall that presses Send', measureBursts],
  ['memory', measureMemory],
  ['kills in the middle of it', measureCrashes],
]

console.error('building and starting the demo')
await buildApp()
const stage = await setStage()
const figures: Figure[] = []
try {
  for (const [name, measure] of stations) {
    console.error(name)
    figures.push(...(await measure(stage)))
  }
} finally {
  await stage.tearDown()
}

console.log(process.argv.includes('--json') ? JSON.stringify({ figures }) : table(figures))
process.exit(figures.every(holds) ? 0 : 1)

/** What the largest process of the app holds after all of the above. */
async function measureMemory({ app }: Stage): Promise<Figure[]> {
  const processes = await memoryOf(app.pid)
  for (const { mib, command } of processes) console.error(`  ${Math.round(mib)} MiB ${command}`)
  const value = Math.max(...processes.map(({ mib }) => mib))
  return [{ name: 'rss_mib', value, bar: 350, better: 'lower' }]
}
