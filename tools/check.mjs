// The static checks: types, lint and format, imports, licences, and that every generated file is up to date.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { checkBannedWords } from './check-banned-words.mjs'
import { checkDependencies } from './check-dependencies.mjs'
import { checkDocs } from './check-docs.mjs'
import { checkLicences } from './check-licences.mjs'

const run = (name, args) => () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return status === 0 ? [] : [`${name}:`, (stdout + stderr).trim().slice(-6000)]
}
const steps = [
  [
    'types of the server',
    run('types', [
      'node_modules/typescript/bin/tsc',
      '-p',
      '.',
      '--noEmit',
      '--tsBuildInfoFile',
      '.build/check.tsbuildinfo',
    ]),
  ],
  ['types of the console', run('types', ['node_modules/typescript/bin/tsc', '-p', 'admin'])],
  ['types of the explorer', run('types', ['node_modules/typescript/bin/tsc', '-p', 'gateway/explorer'])],
  [
    'lint and format',
    run('biome', [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '.',
      '--error-on-warnings',
      '--max-diagnostics=40',
    ]),
  ],
  [
    'dependencies between modules',
    run('dependency-cruiser', [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      'dependency-cruiser.cjs',
      ...['apps', 'runtime', 'demo', 'gateway', 'shared', 'subgraphs', 'admin/src', 'bench', 'test', 'tools'],
    ]),
  ],
  ['unused code and packages', run('knip', ['node_modules/knip/bin/knip.js', '--no-progress'])],
  ['banned words', checkBannedWords],
  ['licences, one graphql', checkLicences],
  ['every dependency told', checkDependencies],
  ['links and paths in the documentation', checkDocs],
  ['build', run('build', ['tools/build.mjs', '--server'])],
  [
    'committed schema',
    () =>
      existsSync('dist/apps/schema-cli.js')
        ? run('schema', ['dist/apps/schema-cli.js', 'check'])()
        : ['dist/apps/schema-cli.js is not there'],
  ],
  [
    'printed law',
    () =>
      existsSync('dist/apps/print-rules.js')
        ? run('law', ['dist/apps/print-rules.js', 'check'])()
        : ['dist/apps/print-rules.js is not there'],
  ],
  [
    'typed documents of the console',
    run('codegen', ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'admin/codegen.ts', '--check']),
  ],
]

let failed = 0
for (const [name, step] of steps) {
  const began = performance.now()
  const complaints = step()
  console.log(`${complaints.length ? 'FAIL' : 'ok  '} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  for (const line of complaints) console.log(`     ${line}`)
  if (complaints.length) failed++
}
process.exit(failed ? 1 : 0)
