import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startWorkerThread } from './worker-thread'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-thread-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A thread that says that it started and is healthy, and notes its starts and its orderly end; `body` runs first. */
function threadFile(body = ''): string {
  const file = join(folder, 'thread.js')
  writeFileSync(
    file,
    `const { parentPort, workerData } = require('node:worker_threads')
     const { appendFileSync, existsSync } = require('node:fs')
     appendFileSync(workerData.bossUrl, 'started ')
     ${body}
     parentPort.on('message', (message) => {
       if (message === 'STOP') { appendFileSync(workerData.bossUrl, 'stopped'); process.exit(0) }
       parentPort.postMessage({ isHealthy: true })
     })
     parentPort.postMessage('STARTED')`,
  )
  return file
}

const notes = () => join(folder, 'notes')
function optionsFor(file: string, onGivenUp: () => void = () => undefined) {
  const lines: string[] = []
  const settings = { databases: [], bossUrl: notes(), auditSigningKey: '', parameterOverrides: [], logLevel: 'silent' }
  return { lines, options: { file, settings, log: (line: string) => void lines.push(line), onGivenUp } }
}

test('a worker thread is healthy while it runs, and ends in order', async () => {
  const thread = await startWorkerThread(optionsFor(threadFile()).options)
  expect(await thread.isHealthy()).toBe(true)
  await thread.stop()
  expect(readFileSync(notes(), 'utf8')).toBe('started stopped')
})

test('a worker thread that dies is started again', async () => {
  const { options, lines } = optionsFor(
    threadFile(`setTimeout(() => existsSync(workerData.bossUrl + '-kill') && process.exit(3), 300)`),
  )
  writeFileSync(`${notes()}-kill`, '')
  const thread = await startWorkerThread(options)
  while (!lines.some((line) => line.includes('starts again'))) await wait(20)
  rmSync(`${notes()}-kill`)
  while (readFileSync(notes(), 'utf8') !== 'started started ') await wait(20)
  expect(lines).toEqual(['The worker ended with code 3; it starts again in 0.2 s.'])
  await wait(1_100)
  expect(await thread.isHealthy()).toBe(true)
  await thread.stop()
})

test('a worker that cannot start is an error of the start', async () => {
  const { options } = optionsFor(threadFile(`throw new Error('no database')`))
  await expect(startWorkerThread(options)).rejects.toThrow('no database')
  expect(existsSync(notes())).toBe(true)
})
