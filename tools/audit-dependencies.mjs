// npm run audit:dependencies: known vulnerabilities of what production installs. Asks the registry (npm audit); where it does not
// answer, compares package-lock.json with the snapshot of advisories in tools/advisories.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { isAffected, isSevere, severityOf } from './osv.mjs'

const MAX_AGE_DAYS = 30
const DAY_MS = 24 * 3_600_000

const { values: options } = parseArgs({
  options: {
    offline: { type: 'boolean', default: false },
    // For releases: it is an error if nothing could be checked, or only a part.
    strict: { type: 'boolean', default: false },
    lock: { type: 'string', default: 'package-lock.json' },
    snapshot: { type: 'string', default: 'tools/advisories' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    renew: { type: 'string' },
    source: { type: 'string' },
  },
})
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** The versions of each package that production installs. */
function installed() {
  const versions = new Map()
  for (const [path, { version, dev, link }] of Object.entries(read(options.lock).packages)) {
    const name = path.replace(/^.*node_modules\//, '')
    if (path === '' || dev || link || !version) continue
    versions.set(name, (versions.get(name) ?? new Set()).add(version))
  }
  return versions
}

/** What the registry knows; null: it does not answer. */
function askRegistry() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 })
  try {
    const { vulnerabilities, error } = JSON.parse(stdout)
    if (error || !vulnerabilities) return null
    return Object.values(vulnerabilities).flatMap(({ name, via }) =>
      via
        .filter((cause) => typeof cause === 'object')
        .map(({ title, url, severity, range }) => ({
          name,
          version: range,
          severity: severity.toUpperCase(),
          text: `${title} ${url}`,
        })),
    )
  } catch {
    return null
  }
}

const advisoriesIn = (folder) =>
  globSync(join(folder, '**/*.json')).filter((file) => basename(file) !== 'snapshot.json')

/** What the snapshot knows; null: it is empty. */
function askSnapshot(packages) {
  const { takenOn, source, partial, note } = read(join(options.snapshot, 'snapshot.json'))
  const advisories = advisoriesIn(options.snapshot).map(read)
  if (takenOn === null || advisories.length === 0) {
    console.log('WARNING: the snapshot of advisories is empty, for want of a source: nothing was checked.')
    return null
  }
  const age = Math.floor((Date.parse(options.today) - Date.parse(takenOn)) / DAY_MS)
  console.log(`${advisories.length} advisories of ${takenOn} (${source}).`)
  if (age > MAX_AGE_DAYS)
    console.log(`WARNING: the snapshot is ${age} days old; renew it after ${MAX_AGE_DAYS} (docs/dependencies.md).`)
  if (partial) {
    console.log(`WARNING: the snapshot is partial: what it does not name was not checked. ${note}`)
    if (options.strict) process.exitCode = 2
  }
  return advisories.flatMap((advisory) =>
    [...packages].flatMap(([name, versions]) =>
      [...versions]
        .filter((version) => isAffected(advisory, name, version))
        .map((version) => ({
          name,
          version,
          severity: severityOf(advisory),
          text: `${advisory.summary ?? ''} ${advisory.id}`,
        })),
    ),
  )
}

/** Copies the advisories about packages of the lock file from a copy of the database. */
function renew(packages, from) {
  const isAboutOurs = ({ affected = [], withdrawn }) =>
    !withdrawn && affected.some(({ package: about }) => about?.ecosystem === 'npm' && packages.has(about.name))
  const files = globSync(join(from, '**/GHSA-*.json')).filter((file) => isAboutOurs(read(file)))
  for (const file of advisoriesIn(options.snapshot)) rmSync(file)
  for (const file of files) cpSync(file, join(options.snapshot, basename(file)))
  const commit = spawnSync('git', ['-C', from, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim()
  const source = options.source ?? (commit && `commit ${commit}`)
  if (!source) throw new Error('Name the source of the advisories with --source.')
  writeFileSync(
    join(options.snapshot, 'snapshot.json'),
    `${JSON.stringify({ takenOn: options.today, source }, null, 2)}\n`,
  )
  console.log(`${files.length} advisories copied.`)
}

const packages = installed()
if (options.renew) renew(packages, options.renew)
else {
  const answer = options.offline ? null : askRegistry()
  if (answer === null && !options.offline) console.log('The registry does not answer: the snapshot is used.')
  const found = answer ?? askSnapshot(packages)
  if (found === null) {
    console.log(`${packages.size} packages of production: not checked.`)
    if (options.strict) process.exitCode = 2
  } else report(found)
}

function report(found) {
  for (const { name, version, severity, text } of found) console.log(`${severity} ${name}@${version}: ${text}`)
  const severe = found.filter(({ severity }) => isSevere(severity))
  console.log(
    `${packages.size} packages of production: ${found.length} known vulnerabilities, ${severe.length} of them high or critical.`,
  )
  if (severe.length > 0) process.exitCode = 1
}
