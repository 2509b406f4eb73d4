import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built system in its own processes, with a temporary data folder. */
export interface BuiltApp {
  url: string
  port: number
  process: ChildProcess
  readyAfter: number
  said(): string
  stop(): Promise<void>
}

type StartSystem = (options: {
  folder: string
  main?: string
  env?: Record<string, string>
  within?: number
}) => Promise<BuiltApp>

/** The two modes, each with the file that starts it. */
export const startModes = [
  ['all in one process', 'dist/apps/all-in-one.js'],
  ['processes over HTTP', 'dist/apps/distributed.js'],
] as const

/** Starts the built system in one mode, with demo data of this many persons. */
export async function startBuilt(
  main: string,
  {
    persons = 0,
    folder,
    env = {},
    within,
  }: { persons?: number; folder?: string; env?: Record<string, string>; within?: number } = {},
): Promise<BuiltApp> {
  const root = join(__dirname, '../..')
  if (!existsSync(join(root, main)))
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  // tools/ is plain JavaScript: it must run where nothing is built yet.
  const { startSystem } = require(join(root, 'tools/start-app.cjs')) as { startSystem: StartSystem }
  const dataFolder = folder ?? mkdtempSync(join(tmpdir(), 'mediprima-graph-'))
  const system = await startSystem({
    folder: dataFolder,
    main: join(root, main),
    env: { DEMO_BENEFICIARIES: String(persons), ...env },
    // Absent: the tool's own limit.
    ...(within !== undefined && { within }),
  })
  return {
    ...system,
    async stop() {
      await system.stop()
      if (!folder) rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
