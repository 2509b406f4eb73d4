// Open licences only, and one copy of graphql: every installed manifest is read.
import { globSync, readFileSync } from 'node:fs'

const closed = /elastic|SSPL|BUSL|busl|commons[- ]clause|polyform|UNLICENSED|proprietary|see licen[cs]e in/i
const open =
  /MIT|ISC|BSD|Apache|0BSD|MPL|CC0|CC-BY|Unlicense|Python-2\.0|BlueOak|PostgreSQL|LGPL|GPL|EUPL|Zlib|WTFPL|Artistic|OFL|W3C|Public Domain|PSF/i
// Packages whose manifest names no licence but whose text does; each was checked by hand.
const read = new Map([
  ['png-js', 'MIT'],
  ['emitter-component', 'MIT'],
  ['xmldoc', 'MIT'],
  ['linebreak', 'MIT'],
])

// Pre-releases in what production installs; each has its reason.
const preReleases = new Map([
  ['type-graphql', 'version 2 is the only one for graphql 16, and all of its releases are candidates'],
  ['@polka/url', 'a dependency of sirv that has been released as "next" only since 2021'],
])

/** Sentences about packages that production installs in a version before its release. */
export function checkPreReleases() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.entries(packages).flatMap(([path, { version = '', dev, optional }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const isPreRelease = /^\d+\.\d+\.\d+-/.test(version)
    return isPreRelease && !dev && !optional && !preReleases.has(name) ? [`${name}@${version} is a pre-release`] : []
  })
}

/** Sentences about packages whose licence is not open, and about a second copy of graphql. */
export function checkLicences() {
  const complaints = []
  const graphqls = []
  for (const file of globSync('node_modules/{*,@*/*,**/node_modules/*,**/node_modules/@*/*}/package.json')) {
    let manifest
    try {
      manifest = JSON.parse(readFileSync(file, 'utf8'))
    } catch {
      continue
    }
    if (!manifest.name || !manifest.version) continue
    if (manifest.name === 'graphql') graphqls.push(`${file} ${manifest.version}`)
    const named = manifest.license ?? manifest.licenses
    const licence = typeof named === 'string' ? named : JSON.stringify(named ?? read.get(manifest.name) ?? 'none named')
    if (closed.test(licence) || !open.test(licence)) complaints.push(`${manifest.name}@${manifest.version}: ${licence}`)
  }
  if (new Set(graphqls).size !== 1) complaints.push(`one copy of graphql is expected: ${graphqls.join(', ')}`)
  return complaints
}
