import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

interface LockedPackage {
  version?: string
  dev?: boolean
}

/** What `npm ci --omit=dev` installs, by name and version. */
const lock: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const production = Object.entries(lock.packages).flatMap(([path, { version, dev }]) =>
  path === '' || dev || !version ? [] : [`${path.replace(/^.*node_modules\//, '')} ${version}`],
)

test('production installs no pre-release but the two that docs/dependencies.md names', () => {
  const preReleases = production.filter((name) => / \d+\.\d+\.\d+-/.test(name))
  expect(preReleases.sort()).toEqual(['@polka/url 1.0.0-next.29', 'type-graphql 2.0.0-rc.4'])
  const section = readFileSync('docs/dependencies.md', 'utf8').split('## Pre-releases')[1] ?? ''
  for (const name of preReleases) expect(section).toContain(name.split(' ')[0])
})

test('the bill of materials of the build is CycloneDX and names every package that production installs', () => {
  const { stdout } = spawnSync(process.execPath, ['tools/bill-of-materials.mjs'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const bill: { bomFormat: string; components: { purl: string }[] } = JSON.parse(stdout)
  const named = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, ''))))
  expect(bill.bomFormat).toBe('CycloneDX')
  expect(production.filter((name) => !named.has(name.replace(' ', '@')))).toEqual([])
  expect(bill.components).toHaveLength(new Set(production).size)
})
