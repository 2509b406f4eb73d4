// Runs one system for all acceptance tests of a run, until the watched process ends.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const [, , stateFolder, watched] = process.argv
const isWatchedAlive = () => {
  try {
    process.kill(Number(watched), 0)
    return true
  } catch {
    return false
  }
}
const folder = mkdtempSync(join(tmpdir(), 'mediprima-acceptance-'))
try {
  const { startSystem } = await import('../../tools/start-app.cjs')
  const system = await startSystem({ folder, env: { DEMO_BENEFICIARIES: '0' } })
  // Readers see the whole address or no file.
  writeFileSync(join(stateFolder, 'url.new'), system.url)
  renameSync(join(stateFolder, 'url.new'), join(stateFolder, 'url'))
  while (isWatchedAlive()) await wait(300)
  await system.stop()
} catch (error) {
  writeFileSync(join(stateFolder, 'error'), String(error))
  while (isWatchedAlive()) await wait(300)
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(stateFolder, { recursive: true, force: true })
}
