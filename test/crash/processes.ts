import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const HOOK = join(__dirname, '../../shared/testing/register-swc.cjs')

/** A process of our own code, which a test may kill. */
export interface ChildProcessHandle {
  /** Every line that it wrote so far. */
  lines: string[]
  /** Waits for a line that fits; throws with what it said where it ends without. */
  line(pattern: RegExp): Promise<string>
  /** Ends it at once, as a power cut of the process would; answers when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
  child: ChildProcess
}

/** Starts a TypeScript file in a process of its own, as another user where one is given. */
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
