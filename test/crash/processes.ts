import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const HOOK = join(__dirname, '../../shared/testing/register-swc.cjs')

/** A process of this project that a test may kill. */
export interface ChildProcessHandle {
  /** The lines of its output so far. */
  lines: string[]
  /** Waits for a matching line of the output.
   * @throws Error with the output when the process ends without it. */
  line(pattern: RegExp): Promise<string>
  /** Sends SIGKILL by default and waits until the process ended. */
  kill(signal?: NodeJS.Signals): Promise<void>
  child: ChildProcess
}

/** Starts a TypeScript file in its own process, optionally as another user. */
export function start(file: string, args: string[], as?: { uid: number; gid: number }): ChildProcessHandle {
  const child = spawn(process.execPath, ['-r', HOOK, join(__dirname, file), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const one of waiting) one()
  }
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      wake()
    })
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  gone.then(wake)
  return {
    lines,
    child,
    line: async (pattern) => {
      for (;;) {
        const found = lines.find((line) => pattern.test(line))
        if (found !== undefined) return found
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`${file} ended (${child.exitCode ?? child.signalCode}) and said: ${lines.join('\n')}`)
        await new Promise<void>((done) => waiting.add(done))
      }
    },
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal)
      await gone
    },
  }
}
