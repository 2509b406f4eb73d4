import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { StartupError } from '../errors/startup-error'

const BEAT_MS = 1_000
const SILENT_MS = 10_000
const PATIENCE_MS = 180_000

/** Runs the work while no other process of this machine does the same on the folder. A holder that died is passed over. */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file)
  const beat = setInterval(() => signOfLife(file), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function signOfLife(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Passed over while this process slept (a laptop's lid): the work goes on, the next one waits for the server itself.
  }
}

async function take(file: string): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (isAbandoned(file)) rmSync(file, { force: true })
    else if (waited > PATIENCE_MS)
      throw new StartupError(`Another start holds ${file} and does not end: stop it, then start again.`)
    else await wait(50)
  }
}

function isAbandoned(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > SILENT_MS || !isAlive(Number(readFileSync(file, 'utf8')))
  } catch {
    // Given back in this moment.
    return false
  }
}

/** Whether a process of that number runs. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
