import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The built system in its own process. */
export interface System {
  url: string
  process: ChildProcess
  /** Milliseconds from start to readiness. */
  readyAfter: number
  said(): string
  stop(): Promise<void>
}

/** The folder dist: this file is built into dist/bench. */
export const dist = join(__dirname, '..')

// tools/ is plain JavaScript, because it runs before the build.
const tool = require(join(dist, '../tools/start-app.cjs')) as {
  startSystem(options: { folder: string; main: string; env: Record<string, string>; flags?: string[] }): Promise<System>
}

/** Starts the system as `npm start` does, on a free port. */
export const startSystem = (options: { folder: string; env?: Record<string, string> }): Promise<System> =>
  tool.startSystem({ env: {}, ...options, main: join(dist, 'apps/all-in-one.js') })

/** Resident memory of a process in MB; null if the operating system does not report it. */
export function memoryOf(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

const TICKS_A_SECOND = 100

/** CPU time of a process in milliseconds; null if the operating system does not report it. */
export function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return ((Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND) * 1000
  } catch {
    return null
  }
}

/** CPU time of a process and its children in milliseconds: a database server and its connections. */
export function cpuWithChildren(pid: number): number | null {
  const all = [pid, ...processes().filter((other) => parentOf(other) === pid)].map(cpuOf)
  return all.some((one) => one === null) ? null : all.reduce((sum: number, one) => sum + (one ?? 0), 0)
}

/** The parent of a process; null if the operating system does not report it. */
export function parentOf(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1])
  } catch {
    return null
  }
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}
