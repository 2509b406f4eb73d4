import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ProcessSupervisor, type SupervisorOptions } from './process-supervisor'

jest.setTimeout(60_000)

let folder: string
let supervisor: ProcessSupervisor | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervisor-'))
})
afterEach(async () => {
  await supervisor?.stop(['child'])
  rmSync(folder, { recursive: true, force: true })
})

/** Supervises a process that notes its starts and runs `body`. */
function supervise(body: string, isEssential: boolean, options: Partial<SupervisorOptions> = {}) {
  const file = join(folder, 'child.js')
  const notes = join(folder, 'notes')
  writeFileSync(file, `require('node:fs').appendFileSync(${JSON.stringify(notes)}, process.pid + ' ')\n${body}`)
  const lines: string[] = []
  const givenUp: string[] = []
  supervisor = new ProcessSupervisor({
    log: (line) => lines.push(line),
    onGivenUp: (name) => givenUp.push(name),
    ...options,
  })
  supervisor.start({ name: 'child', file, env: { ...process.env }, isEssential })
  const pids = () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split(' ').map(Number) : [])
  return { lines, givenUp, pids }
}

async function until(isMet: () => boolean): Promise<void> {
  for (let rest = 3_000; !isMet(); rest--) {
    if (rest === 0) throw new Error('nothing happened within 30 s')
    await wait(10)
  }
}

const FOREVER = 'setInterval(() => undefined, 1000)'

test('a process that ran stably and is killed starts again at once', async () => {
  const { lines, pids } = supervise(FOREVER, false, { stableAfterMs: 1 })
  await until(() => pids().length === 1)
  process.kill(pids()[0]!, 'SIGKILL')
  await until(() => pids().length === 2)
  expect(lines).toEqual(['The process child ended by SIGKILL; it starts again now.'])
})

test('an essential process that keeps ending is given up after seven short runs, after delays that double', async () => {
  const { lines, givenUp, pids } = supervise('process.exit(3)', true, { firstDelayMs: 10 })
  await until(() => givenUp.length > 0)
  expect(givenUp).toEqual(['child'])
  expect(pids()).toHaveLength(7)
  expect(lines.map((line) => /again in (.*) s\.$/.exec(line)?.[1] ?? line)).toEqual([
    ...['0.0', '0.0', '0.0', '0.1', '0.2', '0.3'],
    "The process child exited with code 3 again and can't be kept running.",
  ])
})

test('another process that keeps ending is started again for ever', async () => {
  const { givenUp, pids } = supervise('process.exit(3)', false, { firstDelayMs: 1 })
  await until(() => pids().length > 8)
  expect(givenUp).toEqual([])
})

test('a process that does not end when it is stopped is killed, but not before its time', async () => {
  const { pids } = supervise(`process.on('SIGTERM', () => undefined)\n${FOREVER}`, true, { killAfterMs: 500 })
  await until(() => pids().length === 1)
  // The handler is set after the note.
  await wait(200)
  const began = performance.now()
  await supervisor!.stop(['child'])
  expect(performance.now() - began).toBeGreaterThan(490)
  expect(() => process.kill(pids()[0]!, 0)).toThrow('ESRCH')
})

test('a stopped process has ended and is not started again', async () => {
  const { lines, pids } = supervise(FOREVER, true, { stableAfterMs: 1 })
  await until(() => pids().length === 1)
  await supervisor!.stop(['child'])
  expect(() => process.kill(pids()[0]!, 0)).toThrow('ESRCH')
  await wait(300)
  expect({ starts: pids().length, lines }).toEqual({ starts: 1, lines: [] })
})
