import { type ChildProcess, execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built system in processes of its own, on a data folder that is thrown away. */
export interface BuiltApp {
  url: string
  port: number
  process: ChildProcess
  readyAfter: number
  said(): string
  stop(): Promise<void>
}

type StartSystem = (options: { folder: string; main?: string; env?: Record<string, string> }) => Promise<BuiltApp>

/** The two ways of running, by the file that starts them. */
export const startModes = [
  ['all in one process', 'dist/apps/all-in-one.js'],
  ['processes over HTTP', 'dist/apps/distributed.js'],
] as const

/** Starts the built system one way, with as many persons as asked for. */
export async function startBuilt(
  main: string,
  { persons = 0, folder }: { persons?: number; folder?: string } = {},
): Promise<BuiltApp> {
  const root = join(__dirname, '../..')
  if (!existsSync(join(root, main)))
    execFileSync(process.execPath, ['tools/build.mjs', '--server'], { cwd: root, stdio: 'ignore' })
  // tools/ is plain JavaScript: it must run where nothing is built yet.
  const { startSystem } = require(join(root, 'tools/start-app.cjs')) as { startSystem: StartSystem }
  const own = folder ?? mkdtempSync(join(tmpdir(), 'mediprima-graph-'))
  const system = await startSystem({
    folder: own,
    main: join(root, main),
    env: { DEMO_BENEFICIARIES: String(persons) },
  })
  return {
    ...system,
    async stop() {
      await system.stop()
      if (!folder) rmSync(own, { recursive: true, force: true })
    },
  }
}
