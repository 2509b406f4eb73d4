// Development: PostgreSQL stays up, tsc compiles what changes, the server restarts on new output, the console reloads modules in the
// browser (http://localhost:5173). When one of the processes ends, all end. Ctrl-C and SIGTERM end everything.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, watch } from 'node:fs'
import { join, resolve } from 'node:path'
import concurrently from 'concurrently'

const port = Number(process.env.PORT ?? 4000)
if (spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1)

let database
if (!process.env.DATABASE_URL) {
  const { startEmbeddedPostgres } = await import('../dist/shared/embedded-postgres/embedded-postgres.js')
  const folder = resolve(process.env.DATA_FOLDER || '.data')
  database = await startEmbeddedPostgres({ folder, log: (line) => console.log(`[database] ${line}`) })
}

// The compiler copies no data files.
const dataFiles = ['runtime', 'demo', 'gateway', 'shared', 'subgraphs', 'bench'].filter(existsSync).map((folder) =>
  watch(folder, { recursive: true }, (_, name) => {
    const file = join(folder, name ?? '')
    if (/\.(csv|ttf)$/.test(file) && existsSync(file)) copyFileSync(file, join('dist', file))
  }),
)

const node = `"${process.execPath}"`
const { commands, result } = concurrently(
  [
    {
      name: 'types',
      command: `${node} node_modules/typescript/bin/tsc -p . --watch --preserveWatchOutput --tsBuildInfoFile .build/server.tsbuildinfo`,
    },
    {
      name: 'server',
      command: `${node} --watch --watch-preserve-output --expose-gc --v8-pool-size=0 --max-semi-space-size=16 --enable-source-maps dist/apps/all-in-one.js`,
      env: { PORT: String(port) },
    },
    {
      name: 'console',
      command: `${node} node_modules/vite/bin/vite.js -c admin/vite.config.mts --clearScreen false`,
      env: { GATEWAY: `http://localhost:${port}` },
    },
  ],
  { prefix: 'name', killOthersOn: ['success', 'failure'], killTimeout: 15_000 },
)
let status = 0
await result.catch((events) => {
  const stopped = Array.isArray(events) && events.every(({ killed }) => killed)
  const first = Array.isArray(events) && events.find(({ killed }) => !killed)
  if (first) console.error(`The process "${first.command.name}" ended with ${first.exitCode}; everything was stopped.`)
  status = stopped ? 0 : 1
})
for (const command of commands) if (!command.exited) command.kill('SIGTERM')
for (const watcher of dataFiles) watcher.close()
await database?.stop()
process.exit(status)
