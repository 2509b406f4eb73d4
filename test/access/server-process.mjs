// Holds one running system, as processes over HTTP, for all access tests of a run; it ends with the process that it watches.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const [, , told, watched] = process.argv
const tell = (name, text) => {
  writeFileSync(join(told, `${name}.new`), text)
  renameSync(join(told, `${name}.new`), join(told, name))
}
let isTold = false
process.on('SIGTERM', () => {
  isTold = true
})
const isThere = () => {
  if (isTold) return false
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
// The gateway's port, and the five after it for the subgraphs.
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
  const output = join(told, 'output')
  child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/distributed.js'], {
    stdio: ['ignore', openSync(output, 'a'), openSync(output, 'a')],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_FOLDER: folder,
      DEMO_BENEFICIARIES: '0',
      INTERNAL_SECRET: readFileSync(join(told, 'secret'), 'utf8'),
      LOG_LEVEL: 'debug',
    },
  })
  const url = `http://localhost:${port}`
  while ((await fetch(`${url}/health/ready`).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null || !isThere())
      throw new Error(`the system did not start:\n${readFileSync(output, 'utf8')}`)
    await wait(100)
  }
  tell('url', url)
  while (isThere() && child.exitCode === null) await wait(300)
} catch (error) {
  tell('fault', String(error))
  while (isThere()) await wait(300)
} finally {
  if (child && child.exitCode === null) {
    child.kill('SIGTERM')
    for (let i = 0; i < 200 && child.exitCode === null; i++) await wait(100)
    if (child.exitCode === null) child.kill('SIGKILL')
  }
  rmSync(folder, { recursive: true, force: true })
  // Run by root, the database lives where an ordinary account may enter (shared/embedded-postgres/embedded-postgres.ts).
  const home = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  rmSync(`/var/lib/mediprima-${home}`, { recursive: true, force: true })
  rmSync(told, { recursive: true, force: true })
}
