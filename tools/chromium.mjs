// Where a Chromium is; installed from the distribution where it is missing and may be.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = () => [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium, or null where none is there. */
export const findChromium = () => places().find((path) => path && existsSync(path)) ?? null

/** The same, after trying to install it (as root, with apt). Null where that is not possible. */
export function chromium() {
  const found = findChromium()
  if (found) return found
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!mayInstall) return null
  console.log('No Chromium: installing the distribution’s (apt-get install chromium), about half a minute ...')
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return findChromium()
}
