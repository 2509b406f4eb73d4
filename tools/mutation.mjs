// Mutation testing of the rules and values (Stryker); `npm run test:mutation -- PATTERN` narrows it.
import { spawnSync } from 'node:child_process'

const patterns = process.argv.slice(2)
const mutate = patterns.length
  ? patterns
  : ['subgraphs/decision/rules/**/*.ts', 'subgraphs/beneficiary/rules/**/*.ts', 'shared/values/**/*.ts']
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'tools/stryker.config.json',
    '--mutate',
    [...mutate, '!**/*.test.ts'].join(','),
  ],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
