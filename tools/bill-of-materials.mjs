// Prints the bill of materials (CycloneDX) of what production installs. `npm sbom --omit dev` leaves out what development packages
// need too (graphql, pg), so the bill of everything is reduced by the lock file.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const production = new Set(
  Object.entries(packages).flatMap(([path, { name, version, dev }]) =>
    path === '' || dev ? [] : [`${name ?? path.replace(/^.*node_modules\//, '')}@${version}`],
  ),
)
const options = ['--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application']
const { stdout, stderr, status } = spawnSync('npm', ['sbom', ...options], { encoding: 'utf8', maxBuffer: 1 << 28 })
if (status !== 0) throw new Error(`npm sbom: ${stderr}`)
const bill = JSON.parse(stdout)
const isInstalled = ({ purl }) => production.has(decodeURIComponent(purl.replace(/^pkg:npm\//, '')))
bill.components = bill.components.filter(isInstalled)
const references = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']))
bill.dependencies = bill.dependencies
  .filter(({ ref }) => references.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => references.has(other)) }))
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`)
