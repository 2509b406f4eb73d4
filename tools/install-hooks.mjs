// Installs the git hooks of lefthook.yml after `npm install`. Does nothing in CI, outside a clone (an archive, a container), and
// where the development packages are not installed. A clone with linked worktrees shares its hooks with all of them, and their branches
// may be older than lefthook.yml: there, run `npx lefthook install` when every branch has it.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const lefthook = 'node_modules/lefthook/bin/index.js'
const isClone = existsSync('.git') && statSync('.git').isDirectory() && !existsSync('.git/worktrees')
if (!process.env.CI && isClone && existsSync(lefthook)) {
  const { status } = spawnSync(process.execPath, [lefthook, 'install'], { stdio: ['ignore', 'ignore', 'inherit'] })
  // A clone without hooks is usable: the same checks run in `npm run check`.
  if (status !== 0) console.warn('The git hooks could not be installed. Try: npx lefthook install')
}
