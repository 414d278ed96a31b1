import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser of this machine, installed if that is possible; undefined when there is none. */
export async function findBrowser() {
  const present = presentBrowser()
  if (present || process.env.BROWSER_SEARCHED) return present
  return (await installDebianPackage()) ?? (await installPlaywrightBrowser())
}

export const withoutBrowser =
  'No browser was found and none could be installed. Install Chromium (Debian: apt-get install ' +
  'chromium) or name one in CHROMIUM_PATH.'

export function launchBrowser(executablePath: string, more: readonly string[] = []) {
  const args = ['--disable-gpu', '--disable-quic', '--disable-sync', '--no-first-run', ...more]
  // Chromium refuses its own sandbox to root.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  return chromium.launch({ executablePath, args })
}

function presentBrowser() {
  const named = process.env.CHROMIUM_PATH
  return [...(named ? [named] : places), chromium.executablePath()].find((path) => existsSync(path))
}

async function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('Installing the package chromium for the browser journeys …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await attempt('apt-get', ['update', '-qq'], env)
  await attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
  return presentBrowser()
}

async function installPlaywrightBrowser() {
  console.log('Installing Playwright’s Chromium for the browser journeys …')
  await attempt(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  return presentBrowser()
}

async function attempt(program: string, args: string[], env = process.env) {
  try {
    await promisify(execFile)(program, args, { env, timeout: 240_000 })
  } catch (error) {
    const lines = error instanceof Error ? error.message.split('\n') : []
    console.log(lines.slice(0, 3).join('\n'))
  }
}
