// The journeys of every persona in a real Chromium against the system as `npm start` runs it; screenshots go to docs/console.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { startSystem } from './start-app.cjs'

if (spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1)
const browser = chromium()
if (!browser) {
  console.log('skipped: no Chromium; install one or set CHROMIUM to its path')
  process.exit(process.env.CI ? 1 : 0)
}
const folder = mkdtempSync(join(tmpdir(), 'mediprima-browser-'))
const system = await startSystem({ folder })
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'dist/test/browser/main.js', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, BASE_URL: system.url, CHROMIUM: browser } },
)
await system.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(status ?? 1)
