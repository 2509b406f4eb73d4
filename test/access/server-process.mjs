// Runs one distributed system for all access tests of a run, until the watched process ends.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const [, , stateFolder, watched] = process.argv
const writeState = (name, text) => {
  writeFileSync(join(stateFolder, `${name}.new`), text)
  renameSync(join(stateFolder, `${name}.new`), join(stateFolder, name))
}
let shouldStop = false
process.on('SIGTERM', () => {
  shouldStop = true
})
const isWatchedAlive = () => {
  if (shouldStop) return false
  try {
    process.kill(Number(watched), 0)
    return true
  } catch {
    return false
  }
}
const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
// The port of the gateway; the subgraphs use the five ports after it.
async function freePorts() {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000)
    const free = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => isFree(first + i)))
    if (free.every(Boolean)) return first
  }
}

const folder = mkdtempSync(join(tmpdir(), 'mediprima-access-'))
let child
try {
  const port = await freePorts()
  const output = join(stateFolder, 'output')
  child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/distributed.js'], {
    stdio: ['ignore', openSync(output, 'a'), openSync(output, 'a')],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_FOLDER: folder,
      DEMO_BENEFICIARIES: '0',
      INTERNAL_SECRET: readFileSync(join(stateFolder, 'secret'), 'utf8'),
      LOG_LEVEL: 'debug',
    },
  })
  const url = `http://localhost:${port}`
  while ((await fetch(`${url}/health/ready`).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null || !isWatchedAlive())
      throw new Error(`the system did not start:\n${readFileSync(output, 'utf8')}`)
    await wait(100)
  }
  writeState('url', url)
  while (isWatchedAlive() && child.exitCode === null) await wait(300)
} catch (error) {
  writeState('error', String(error))
  while (isWatchedAlive()) await wait(300)
} finally {
  if (child && child.exitCode === null) {
    child.kill('SIGTERM')
    for (let i = 0; i < 200 && child.exitCode === null; i++) await wait(100)
    if (child.exitCode === null) child.kill('SIGKILL')
  }
  rmSync(folder, { recursive: true, force: true })
  // For root the database is in a folder that an unprivileged account may enter (shared/embedded-postgres/embedded-postgres.ts).
  const home = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  rmSync(`/var/lib/mediprima-${home}`, { recursive: true, force: true })
  rmSync(stateFolder, { recursive: true, force: true })
}
