import { setTimeout as wait } from 'node:timers/promises'
import { type ChildProcessHandle, start } from './processes'

jest.setTimeout(60_000)

const started: ChildProcessHandle[] = []
afterEach(async () => {
  for (const program of started.splice(0)) await program.kill()
})
const startProgram = (closing = 0) => {
  const program = start('slow-start.ts', [String(closing)])
  started.push(program)
  return program
}
const codeOf = ({ child }: ChildProcessHandle) => new Promise<number | null>((resolve) => child.once('exit', resolve))

test('a Ctrl-C during start-up closes what was opened', async () => {
  const program = startProgram()
  await program.line(/^opening$/)
  const code = codeOf(program)
  program.child.kill('SIGINT')
  expect(await code).toBe(0)
  expect(program.lines).toContain('closed')
})

test('a duplicate Ctrl-C of terminal and parent process counts once', async () => {
  const program = startProgram(300)
  await program.line(/^opened$/)
  const code = codeOf(program)
  program.child.kill('SIGINT')
  await wait(20)
  program.child.kill('SIGINT')
  expect(await code).toBe(0)
  expect(program.lines).toContain('closed')
})

test('a second Ctrl-C after a second exits at once', async () => {
  const program = startProgram(30_000)
  await program.line(/^opened$/)
  const code = codeOf(program)
  program.child.kill('SIGINT')
  await program.line(/^closing$/)
  await wait(1_200)
  program.child.kill('SIGINT')
  expect(await code).toBe(130)
  expect(program.lines).not.toContain('closed')
})
