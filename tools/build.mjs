// Builds what changed since the last build: the server (tsc), the console and the explorer (Vite),
// the bill of materials of what production installs (npm). `--server`: the server only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamps = join(root, '.build')
const serverOnly = process.argv.includes('--server')
mkdirSync(stamps, { recursive: true })

const parts = [
  {
    name: 'server',
    sources: ['tsconfig.json', '{apps,runtime,demo,gateway,shared,subgraphs,test,bench}/**/*.{ts,csv,json}'],
    output: 'dist/apps/all-in-one.js',
    run: async () => {
      // The cache of compiled code (runtime/compile-cache.ts) keeps what an older build compiled.
      rmSync(join(root, 'dist/compile-cache'), { recursive: true, force: true })
      await node(['node_modules/typescript/bin/tsc', '-p', '.', '--tsBuildInfoFile', '.build/server.tsbuildinfo'])
      // Data that the compiler does not know of lies beside the code that reads it.
      for (const file of globSync('{runtime,demo,gateway,shared,subgraphs,bench}/**/*.{csv,ttf}', {
        cwd: root,
        exclude: ['**/node_modules/**'],
      })) {
        mkdirSync(join(root, 'dist', dirname(file)), { recursive: true })
        copyFileSync(join(root, file), join(root, 'dist', file))
      }
      // The supergraphs are composed here and not committed.
      await node(['dist/apps/schema-cli.js', 'build'])
    },
  },
  {
    name: 'console',
    sources: ['admin/**/*', 'package-lock.json'],
    output: 'dist/admin/index.html',
    run: async () => {
      await node(['node_modules/vite/bin/vite.js', 'build', '-c', 'admin/vite.config.mts', '--logLevel', 'warn'])
      await compress('dist/admin')
    },
  },
  {
    name: 'explorer',
    sources: ['gateway/explorer/**/*', 'package-lock.json'],
    output: 'dist/explorer/index.html',
    run: async () => {
      await node([
        'node_modules/vite/bin/vite.js',
        'build',
        '-c',
        'gateway/explorer/vite.config.mts',
        '--logLevel',
        'warn',
      ])
      await compress('dist/explorer')
    },
  },
  {
    name: 'bill of materials',
    sources: ['package-lock.json', 'tools/bill-of-materials.mjs'],
    output: 'dist/sbom.cdx.json',
    run: async () => {
      mkdirSync(join(root, 'dist'), { recursive: true })
      writeFileSync(join(root, 'dist/sbom.cdx.json'), await node(['tools/bill-of-materials.mjs']))
    },
  },
]

/** Writes a `.gz` file beside each text file of a folder; the gateway sends it to clients that accept gzip. */
async function compress(folder) {
  const names = globSync('**/*.{html,js,css,json,svg,txt,ttf,webmanifest}', { cwd: join(root, folder) })
  await Promise.all(
    names.map(async (name) => {
      const path = join(root, folder, name)
      const content = readFileSync(path)
      if (content.length > 1_000) writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
    }),
  )
}

/** Runs a tool on this very Node; its output is shown only where it fails. */
const node = (args) => output(process.execPath, args)

/** Runs a program and returns its standard output; an error has both outputs. */
function output(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    })
    let printed = ''
    let complaints = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.stderr.on('data', (chunk) => {
      complaints += chunk
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(printed)
        : reject(new Error(`${complaints}${printed}`.trim() || `${args[0]} ended with ${code}`)),
    )
  })
}

function hashOf(patterns) {
  const hash = createHash('sha256').update(process.version)
  const files = patterns
    .flatMap((pattern) =>
      globSync(pattern, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' }),
    )
    .sort()
  for (const file of new Set(files)) {
    const path = join(root, file)
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}

async function build(part) {
  if (
    ['console', 'explorer'].includes(part.name) &&
    part.sources.every((pattern) => globSync(pattern.replace('/**/*', ''), { cwd: root }).length === 0)
  )
    return
  const stamp = join(stamps, `${part.name}.stamp`)
  const hash = hashOf(part.sources)
  if (existsSync(join(root, part.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const began = performance.now()
  console.log(`building the ${part.name} ...`)
  // A broken build must not pass for a good one at the next start.
  rmSync(stamp, { force: true })
  if (!existsSync(join(root, part.output))) rmSync(join(stamps, `${part.name}.tsbuildinfo`), { force: true })
  await part.run()
  writeFileSync(stamp, hash)
  console.log(`built the ${part.name} in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

const results = await Promise.allSettled(parts.filter((part) => !serverOnly || part.name === 'server').map(build))
const failed = results.filter((result) => result.status === 'rejected')
for (const { reason } of failed) console.error(reason.message)
process.exit(failed.length ? 1 : 0)
