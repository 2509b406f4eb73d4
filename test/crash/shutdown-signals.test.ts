import { setTimeout as wait } from 'node:timers/promises'
import { type ChildProcessHandle, start } from './processes'

jest.setTimeout(60_000)

const started: ChildProcessHandle[] = []
afterEach(async () => {
  for (const program of started.splice(0)) await program.kill()
})
const starter = (closing = 0) => {
  const program = start('slow-start.ts', [String(closing)])
  started.push(program)
  return program
}
const codeOf = ({ child }: ChildProcessHandle) => new Promise<number | null>((resolve) => child.once('exit', resolve))

test('what is being opened when Ctrl-C comes is closed', async () => {
  const program = starter()
  await program.line(/^opening$/)
  const code = codeOf(program)
  program.child.kill('SIGINT')
  expect(await code).toBe(0)
  expect(program.lines).toContain('closed')
})

test('a Ctrl-C that comes twice, from the terminal and from who started the program, is one', async () => {
  const program = starter(300)
  await program.line(/^opened$/)
  const code = codeOf(program)
  program.child.kill('SIGINT')
  await wait(20)
  program.child.kill('SIGINT')
  expect(await code).toBe(0)
  expect(program.lines).toContain('closed')
})

test('a person who presses it again does not wait', async () => {
  const program = starter(30_000)
  await program.line(/^opened$/)
  const code = codeOf(program)
  program.child.kill('SIGINT')
  await program.line(/^closing$/)
  await wait(1_200)
  program.child.kill('SIGINT')
  expect(await code).toBe(130)
  expect(program.lines).not.toContain('closed')
})
