import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { OnDemandThread } from './on-demand-thread'

const HOOK = join(__dirname, '../testing/register-swc.cjs')
let folder: string
let thread: OnDemandThread<unknown, unknown>

/** A thread that greets by name. */
function startable(idleMs?: number): OnDemandThread<unknown, unknown> {
  const script = join(folder, 'thread.js')
  writeFileSync(
    script,
    `require(${JSON.stringify(HOOK)})
     const { answerJobs } = require(${JSON.stringify(join(__dirname, 'on-demand-thread.ts'))})
     let jobs = 0
     answerJobs(async (name) => {
       jobs += 1
       if (name === 'die') process.exit(3)
       if (name === 'fail') throw new RangeError('the font is missing')
       return { text: 'Hello ' + name, jobs }
     })`,
  )
  return new OnDemandThread(script, { name: 'greetings', idleMs })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-demand-thread-'))
  thread = startable()
})
afterEach(async () => {
  await thread.end()
  rmSync(folder, { recursive: true, force: true })
})

test('the thread starts for the first job, and results go to those who asked for them', async () => {
  expect(thread.isRunning).toBe(false)
  const results = await Promise.all(['one', 'two', 'three'].map((name) => thread.run(name)))
  expect(results).toEqual([
    { text: 'Hello one', jobs: 1 },
    { text: 'Hello two', jobs: 2 },
    { text: 'Hello three', jobs: 3 },
  ])
  expect(thread.isRunning).toBe(true)
})

test('a job that fails is an error with its name and message, and the next job is done', async () => {
  await expect(thread.run('fail')).rejects.toMatchObject({ name: 'RangeError', message: 'the font is missing' })
  expect(await thread.run('next')).toEqual({ text: 'Hello next', jobs: 2 })
})

test('a job that cannot be copied to the thread is an error', async () => {
  await expect(thread.run(() => undefined)).rejects.toThrow('could not be cloned')
  expect(await thread.run('next')).toEqual({ text: 'Hello next', jobs: 1 })
})

test('a thread that dies fails its jobs, and the next job starts another one', async () => {
  await expect(thread.run('die')).rejects.toThrow('The greetings thread ended: exit code 3')
  expect(await thread.run('next')).toEqual({ text: 'Hello next', jobs: 1 })
})

test('the thread ends after its idle time, and the next job starts another one', async () => {
  const short = startable(50)
  expect(await short.run('one')).toEqual({ text: 'Hello one', jobs: 1 })
  for (let rest = 200; short.isRunning && rest > 0; rest--) await wait(20)
  expect(short.isRunning).toBe(false)
  expect(await short.run('two')).toEqual({ text: 'Hello two', jobs: 1 })
  await short.end()
})

test('a thread that is ended fails the jobs that it was doing', async () => {
  const running = thread.run('one')
  const failure = expect(running).rejects.toThrow('The greetings thread ended')
  await thread.end()
  await failure
})
