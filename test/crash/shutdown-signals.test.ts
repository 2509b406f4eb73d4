import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { type ChildProcessHandle, start } from './processes'

jest.setTimeout(60_000)

const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

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

// A shell that runs the program as its child would end without it, and the program would go on alone.
test.each(['start', 'start:distributed'])(
  'SIGTERM to `npm run %s` reaches the program, and npm ends with it',
  async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'mediprima-npm-'))
    const script = scripts[name]!.replace('tools/build.mjs', 'build.js').replace(/dist\/apps\/[\w-]+\.js/, 'program.js')
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'program', version: '1.0.0', scripts: { run: script } }),
    )
    writeFileSync(join(folder, 'build.js'), '')
    writeFileSync(
      join(folder, 'program.js'),
      `process.once('SIGTERM', () => setTimeout(() => {
         require('node:fs').writeFileSync('closed', '')
         process.exit(0)
       }, 300))
       setInterval(() => undefined, 1000)
       console.log('opened')`,
    )
    const npm = spawn('npm', ['run', '--silent', 'run'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    try {
      await new Promise((resolve) => createInterface({ input: npm.stdout }).once('line', resolve))
      const code = new Promise((resolve) => npm.once('exit', resolve))
      npm.kill('SIGTERM')
      expect(await code).toBe(0)
      expect(readFileSync(join(folder, 'closed'), 'utf8')).toBe('')
    } finally {
      try {
        process.kill(-npm.pid!, 'SIGKILL')
      } catch {
        // All have ended.
      }
      rmSync(folder, { recursive: true })
    }
  },
)
