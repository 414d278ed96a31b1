import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { findBrowser, withoutBrowser } from './support/browser.ts'

// npm test: every check there is, and one last line with the totals over all of them.

const minute = 60_000
const outcome = { passed: 0, failed: 0 }
const failures: string[] = []

const began = Date.now()
const browserLooked = findBrowser()

if (await check('generated code', 'npm', ['run', '--silent', 'generate'], 3)) {
  await check('style, lint and format', 'biome', ['check'], 2)
  await check(
    'import rules',
    'biome',
    ['lint', ...only('style/noRestrictedImports', 'suspicious/noImportCycles')],
    2,
  )
  await check('types', 'tsc', [], 3)
  // Built before any test runs: a build writes the generated code that tests import anew.
  const built = await check('production build', 'node', ['app/platform/build.ts'], 4)
  await tests('unit', ['alone', 'unit'], 20)
  if (built) await journeys()
}

for (const failure of failures) console.log(`failed: ${failure}`)
console.log(`took ${Math.round((Date.now() - began) / 1000)} s`)
console.log(`${outcome.passed} passed, ${outcome.failed} failed`)
process.exit(outcome.failed > 0 || outcome.passed === 0 ? 1 : 0)

function only(...rules: string[]) {
  return rules.map((rule) => `--only=${rule}`)
}

/** Runs a program that counts as one check. */
async function check(name: string, program: string, args: string[], minutes: number) {
  const passed = (await run(name, program, args, minutes)) === 0
  count(passed ? 1 : 0, passed ? [] : [name])
  return passed
}

async function journeys() {
  const browser = await browserLooked
  process.env.BROWSER_SEARCHED = 'true'
  const leftOut = await tests('e2e', ['e2e'], 12)
  if (browser) return

  console.log(withoutBrowser)
  for (const journey of leftOut) console.log(`left out, for want of a browser: ${journey}`)
  if (process.env.CI === 'true') count(0, ['a browser for the journeys'])
}

type Report = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/** Runs some projects of tests together, counts each of them, and returns the names of those left out. */
async function tests(name: string, projects: string[], minutes: number) {
  const file = `test-results/${name}.json`
  await rm(file, { force: true })
  const args = [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  const code = await run(`${name} tests`, 'vitest', args, minutes)

  const report = await readReport(file)
  const results = report?.testResults.flatMap(({ assertionResults }) => assertionResults) ?? []
  const named = (status: string) =>
    results.filter((test) => test.status === status).map(({ fullName }) => fullName)
  const broken = report?.testResults.filter(isBroken).map(({ name }) => name) ?? []
  const failed = [...named('failed'), ...broken]
  if (code !== 0 && failed.length === 0) failed.push(`${name} tests (the run ended with ${code})`)

  count(named('passed').length, failed)
  return [...named('skipped'), ...named('pending')]
}

/** A file that failed before any of its tests could. */
function isBroken({ status, assertionResults }: Report['testResults'][number]) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
}

async function readReport(file: string): Promise<Report | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}

function count(passed: number, failed: string[]) {
  outcome.passed += passed
  outcome.failed += failed.length
  failures.push(...failed)
}

/** Runs a program in this terminal; one that does not end in time is ended with all its children. */
function run(name: string, program: string, args: string[], minutes: number) {
  console.log(`\n── ${name}`)
  return new Promise<number | string>((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    const end = (signal: NodeJS.Signals) => child.pid && process.kill(-child.pid, signal)
    const late = setTimeout(() => {
      console.log(`${name}: not finished after ${minutes} minutes`)
      end('SIGKILL')
      resolve('a timeout')
    }, minutes * minute)
    const interrupted = () => {
      end('SIGTERM')
      setTimeout(() => process.exit(130), 5_000)
    }
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted)

    child.once('error', () => resolve('no such program'))
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
      resolve(code ?? signal ?? 1)
    })
  })
}
