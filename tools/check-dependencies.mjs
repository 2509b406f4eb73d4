// docs/dependencies.md has one line for each package of package.json, with the licence of its manifest, and none besides.
import { readFileSync } from 'node:fs'

/** Sentences about packages without a line, with two lines, with another licence, or not in package.json. */
export function checkDependencies() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const rows = readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (\S+) \| .+ \| ([^|]+) \|$/gm)
  const documented = Array.from(rows, ([, name, licence]) => ({ name, licence })).filter(
    ({ name }) => name !== 'package',
  )
  const complaints = []
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const lines = documented.filter((line) => line.name === name)
    if (lines.length !== 1)
      complaints.push(
        `${name} has ${lines.length} lines in docs/dependencies.md: exactly one is expected (package, reason, licence)`,
      )
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
    for (const { licence } of lines)
      if (licence !== license)
        complaints.push(`${name} is under ${license}, docs/dependencies.md says ${licence}: correct the line`)
  }
  for (const { name } of documented)
    if (!dependencies[name] && !devDependencies[name])
      complaints.push(`docs/dependencies.md has a line for ${name}, which is not in package.json: remove the line`)
  return complaints
}
