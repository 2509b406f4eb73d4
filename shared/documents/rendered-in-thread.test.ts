import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentThread } from './rendered-in-thread'

let folder: string
let thread: DocumentThread
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'document-thread-'))
  // The protocol of document-thread.ts, whose sources a thread cannot load without a build.
  const script = join(folder, 'thread.js')
  writeFileSync(
    script,
    `const { parentPort } = require('node:worker_threads')
     parentPort.on('message', ({ id, name, data: [text] }) => {
       if (name === 'die') process.exit(1)
       if (name === 'fail') parentPort.postMessage({ id, error: 'the font is missing' })
       else parentPort.postMessage({ id, bytes: new TextEncoder().encode(text) })
     })`,
  )
  thread = new DocumentThread(script)
})
afterEach(async () => {
  await thread.end()
  rmSync(folder, { recursive: true, force: true })
})

test('documents are rendered for those who asked for them', async () => {
  const texts = ['one', 'two', 'three']
  const rendered = await Promise.all(texts.map((text) => thread.render('', 'render', [text])))
  expect(rendered.map(String)).toEqual(texts)
})

test('a document that cannot be rendered is an error, and the next one is rendered', async () => {
  await expect(thread.render('', 'fail', ['x'])).rejects.toThrow('the font is missing')
  expect(String(await thread.render('', 'render', ['next']))).toBe('next')
})

test('data that cannot be copied to the thread are an error', async () => {
  await expect(thread.render('', 'render', [() => undefined])).rejects.toThrow('could not be cloned')
  expect(String(await thread.render('', 'render', ['next']))).toBe('next')
})

test('a thread that dies fails its documents, and the next document starts another one', async () => {
  await expect(thread.render('', 'die', [''])).rejects.toThrow('The document thread ended')
  expect(String(await thread.render('', 'render', ['next']))).toBe('next')
})
