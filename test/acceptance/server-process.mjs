// Holds one running system for all acceptance tests of a run; it ends with the process that it watches.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const [, , told, watched] = process.argv
const isThere = () => {
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
  writeFileSync(join(told, 'url'), system.url)
  while (isThere()) await wait(300)
  await system.stop()
} catch (error) {
  writeFileSync(join(told, 'fault'), String(error))
  while (isThere()) await wait(300)
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(told, { recursive: true, force: true })
}
