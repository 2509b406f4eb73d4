import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { basename } from 'node:path'

// PostgreSQL gives its child processes a title: "postgres: walwriter", "postgres: invoice mediprima 127.0.0.1(4711) idle".
const CHILD = 'postgres: '

/** The processes of a server: its postmaster, and the children that still use its shared memory. */
function processesOf(data: string): { pid: number; isChild: boolean }[] {
  const folder = realpathSync(data)
  return readdirSync('/proc').flatMap((name) => {
    try {
      if (!/^\d+$/.test(name) || readlinkSync(`/proc/${name}/cwd`) !== folder) return []
      const [title = ''] = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      const isChild = title.startsWith(CHILD)
      return isChild || basename(title) === 'postgres' ? [{ pid: Number(name), isChild }] : []
    } catch {
      // The process has ended meanwhile, or belongs to another account.
      return []
    }
  })
}

/**
 * Ends the child processes of a server whose postmaster was killed: one of them can outlive it for minutes, and as long as it
 * does no server starts on these data. Does nothing while the postmaster runs. Linux only; elsewhere the start waits for them.
 */
export function endOrphanedBackends(data: string): void {
  if (process.platform !== 'linux') return
  const processes = processesOf(data)
  if (processes.some(({ isChild }) => !isChild)) return
  for (const { pid } of processes) process.kill(pid, 'SIGKILL')
}
