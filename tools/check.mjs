// The static checks of `npm run check`, and that every generated file is up to date. Each failure says what to do.
import { spawnSync } from 'node:child_process'
import { checkBannedWords } from './check-banned-words.mjs'
import { checkDependencies } from './check-dependencies.mjs'
import { checkDocs, checkStatements } from './check-docs.mjs'
import { checkFileSizes } from './check-file-sizes.mjs'
import { checkLicences, checkPreReleases } from './check-licences.mjs'
import { checkTestTitles } from './check-test-titles.mjs'

const run =
  (...args) =>
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return status === 0 ? [] : [(stdout + stderr).trim().slice(-6000)]
  }
const tsc = 'node_modules/typescript/bin/tsc'
const folders = ['apps', 'runtime', 'demo', 'gateway', 'shared', 'subgraphs', 'admin/src', 'bench', 'test', 'tools']

/** Name of the step, the check (returns sentences about what is wrong), and what to do if it fails. */
const steps = [
  [
    'types of the server',
    run(tsc, '-p', '.', '--noEmit', '--tsBuildInfoFile', '.build/check.tsbuildinfo'),
    'Correct the types.',
  ],
  ['types of the console', run(tsc, '-p', 'admin'), 'Correct the types.'],
  ['types of the explorer', run(tsc, '-p', 'gateway/explorer'), 'Correct the types.'],
  [
    'lint and format',
    run('node_modules/@biomejs/biome/bin/biome', 'check', '.', '--error-on-warnings', '--max-diagnostics=40'),
    'Run npm run format, then correct what is left.',
  ],
  [
    'dependencies between modules',
    run(
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', 'dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...folders,
    ),
    'Move the code to the layer that may import it; docs/architecture.md and dependency-cruiser.cjs describe the layers.',
  ],
  [
    'unused code and packages',
    run('node_modules/knip/bin/knip.js', '--no-progress'),
    'Delete what nothing uses, or drop the word export.',
  ],
  ['file sizes', checkFileSizes, 'Split the file by subject.'],
  ['banned words', checkBannedWords, 'Use the term that is named; docs/glossary.md has the terms of the project.'],
  ['test titles', checkTestTitles, 'Begin the title with its subject: it is read in a log, without its file.'],
  [
    'licences, no pre-release in production, one copy of graphql',
    () => [...checkLicences(), ...checkPreReleases()],
    'Replace the package by one with an open licence; npm ls graphql shows the copies.',
  ],
  ['docs/dependencies.md', checkDependencies, 'Correct the table in docs/dependencies.md.'],
  ['links and paths in the documentation', checkDocs, 'Correct the link or the path.'],
  [
    'named SQL is listed in its decision record',
    checkStatements,
    'Use the query builder, or add the statement with its reason to the table of the record.',
  ],
  ['build of the server', run('tools/build.mjs', '--server'), 'Correct the error of the build.'],
  [
    'committed schema',
    run('dist/apps/schema-cli.js', 'check'),
    'Run npm run schema:write, review the difference and commit it.',
  ],
  [
    'printed law and settings',
    run('dist/apps/print-rules.js', 'check'),
    'Run npm run law:print and commit the result.',
  ],
  [
    'typed documents of the console',
    run('node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'admin/codegen.ts', '--check'),
    'Run npm run codegen and commit the result.',
  ],
  [
    'entities equal the migrated schema',
    run(
      'node_modules/jest/bin/jest.js',
      '--ci',
      '--selectProjects=graph',
      '--runTestsByPath',
      'runtime/entities.db.test.ts',
    ),
    'Correct the entity or add a migration: the queries shown are what TypeORM would change.',
  ],
]

let failed = 0
for (const [name, check, advice] of steps) {
  const began = performance.now()
  const complaints = check()
  console.log(`${complaints.length ? 'FAIL' : 'ok  '} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  for (const line of complaints) console.log(`     ${line}`)
  if (complaints.length) {
    console.log(`     → ${advice}`)
    failed++
  }
}
process.exit(failed ? 1 : 0)
