// Development: tsc and Vite watch, the system restarts when the server's output changes.
import { spawn, spawnSync } from 'node:child_process'

if (spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' }).status !== 0) process.exit(1)
const children = [
  [
    'node_modules/typescript/bin/tsc',
    '-p',
    '.',
    '--watch',
    '--preserveWatchOutput',
    '--tsBuildInfoFile',
    '.build/server.tsbuildinfo',
  ],
  ['node_modules/vite/bin/vite.js', 'build', '-c', 'admin/vite.config.mts', '--watch', '--logLevel', 'warn'],
  [
    '--watch-path=dist/gateway',
    '--watch-path=dist/shared',
    '--watch-path=dist/subgraphs',
    '--enable-source-maps',
    'dist/start.js',
  ],
].map((args) => spawn(process.execPath, args, { stdio: 'inherit' }))
process.on('SIGINT', () => {
  for (const child of children) child.kill('SIGINT')
})
