import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { StartupError } from '../errors/startup-error'

const HEARTBEAT_MS = 1_000
const STALE_AFTER_MS = 10_000
const MAX_WAIT_MS = 180_000

/**
 * Runs the work under a lock file: one process of this machine at a time. The lock of a process that died is taken over.
 * @throws StartupError if another process holds the lock for longer than three minutes
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await acquire(file)
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    rmSync(file, { force: true })
  }
}

function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Another process took the lock over while this one slept (a closed laptop): the work goes on, the other one waits for the server.
  }
}

async function acquire(file: string): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (isStale(file)) rmSync(file, { force: true })
    else if (waited > MAX_WAIT_MS)
      throw new StartupError(`Another process holds the lock ${file}: stop it, then start again.`)
    else await wait(50)
  }
}

function isStale(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > STALE_AFTER_MS || !isAlive(Number(readFileSync(file, 'utf8')))
  } catch {
    // Released at this moment.
    return false
  }
}

/** Whether a process with that id runs. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
