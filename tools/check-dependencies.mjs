// docs/dependencies.md has one line for each package of package.json, with the licence of its manifest, and none besides.
import { readFileSync } from 'node:fs'

/** Sentences about packages that are not told, told twice, told with another licence, or not there. */
export function checkDependencies() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const rows = readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| (\S+) \| .+ \| ([^|]+) \|$/gm)
  const told = Array.from(rows, ([, name, licence]) => ({ name, licence })).filter(({ name }) => name !== 'package')
  const complaints = []
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const lines = told.filter((line) => line.name === name)
    if (lines.length !== 1) complaints.push(`${name} has ${lines.length} lines in docs/dependencies.md`)
    const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
    for (const { licence } of lines)
      if (licence !== license) complaints.push(`${name} is under ${license}, docs/dependencies.md says ${licence}`)
  }
  for (const { name } of told)
    if (!dependencies[name] && !devDependencies[name])
      complaints.push(`docs/dependencies.md tells of ${name}, which is not in package.json`)
  return complaints
}
