// Mutation testing of the rules and values (Stryker); `npm run test:mutation -- PATTERN` narrows it. Only the tests of the
// folders that are mutated count: what a test of the gateway notices by the way proves nothing of a rule, and takes long.
import { spawnSync } from 'node:child_process'

const patterns = process.argv.slice(2)
const mutate = patterns.length
  ? patterns
  : ['subgraphs/decision/rules/**/*.ts', 'subgraphs/beneficiary/rules/**/*.ts', 'shared/values/**/*.ts']
const folders = mutate
  .filter((pattern) => !pattern.startsWith('!'))
  .map((pattern) => pattern.replace(/\/[^/]*[*.].*$/, ''))
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'tools/stryker.config.json',
    '--mutate',
    [...mutate, '!**/*.test.ts'].join(','),
  ],
  { stdio: 'inherit', env: { ...process.env, MUTATED_FOLDERS: [...new Set(folders)].join(',') } },
)
process.exit(status ?? 1)
