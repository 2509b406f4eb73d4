import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'advisories-'))
afterAll(() => rmSync(folder, { recursive: true }))
const writeJson = (file: string, content: object) => writeFileSync(join(folder, file), JSON.stringify(content))

interface Advisory {
  severity?: string
  events?: object[]
  versions?: string[]
  withdrawn?: string
  ecosystem?: string
  name?: string
}
// Made for this test: it is about no package that exists.
const advisory = ({
  severity,
  events = [],
  versions = [],
  withdrawn,
  ecosystem = 'npm',
  name = 'sample-package',
}: Advisory) => ({
  id: 'GHSA-test-test-test',
  summary: 'A sample.',
  ...(withdrawn && { withdrawn }),
  affected: [{ package: { ecosystem, name }, ranges: [{ type: 'SEMVER', events }], versions }],
  database_specific: { severity },
})
const lock = (version: string, more: object = {}) => ({
  packages: { '': { name: 'root', version: '1.0.0' }, 'node_modules/sample-package': { version, ...more } },
})

/** Audits offline with one advisory; returns the exit code and the output. */
function audit(
  one: Advisory | null,
  lockfile: object,
  { takenOn = '2026-11-20', partial = {}, args = [] as string[] } = {},
) {
  rmSync(join(folder, 'snapshot'), { recursive: true, force: true })
  mkdirSync(join(folder, 'snapshot'))
  writeJson('lock.json', lockfile)
  writeJson('snapshot/snapshot.json', one ? { takenOn, source: 'a test', ...partial } : { takenOn: null, source: null })
  if (one) writeJson('snapshot/GHSA-test-test-test.json', advisory(one))
  return run(args)
}
function run(args: string[]) {
  const places = ['--lock', join(folder, 'lock.json'), '--snapshot', join(folder, 'snapshot'), '--today', '2026-11-30']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/audit-dependencies.mjs', '--offline', ...places, ...args],
    { encoding: 'utf8' },
  )
  return { status, output: stdout + stderr }
}

const below2 = [{ introduced: '0' }, { fixed: '2.0.0' }]
test.each<[string, Advisory, string, number]>([
  ['a version below the fixed one fails', { severity: 'HIGH', events: below2 }, '1.9.9', 1],
  ['the fixed version passes', { severity: 'HIGH', events: below2 }, '2.0.0', 0],
  ['a candidate of the fixed version fails', { severity: 'HIGH', events: below2 }, '2.0.0-rc.4', 1],
  [
    'a version before the introduction passes',
    { severity: 'HIGH', events: [{ introduced: '1.5.0' }, { fixed: '2.0.0' }] },
    '1.4.0',
    0,
  ],
  [
    'the last affected version fails',
    { severity: 'CRITICAL', events: [{ introduced: '1.0.0' }, { last_affected: '1.10.0' }] },
    '1.10.0',
    1,
  ],
  [
    'a version after the last affected one passes',
    { severity: 'CRITICAL', events: [{ introduced: '1.0.0' }, { last_affected: '1.9.0' }] },
    '1.10.0',
    0,
  ],
  [
    'a second range fails',
    { severity: 'HIGH', events: [...below2, { introduced: '3.0.0' }, { fixed: '3.1.0' }] },
    '3.0.5',
    1,
  ],
  [
    'between two ranges passes',
    { severity: 'HIGH', events: [...below2, { introduced: '3.0.0' }, { fixed: '3.1.0' }] },
    '2.5.0',
    0,
  ],
  ['a version of a list fails', { severity: 'HIGH', versions: ['1.2.3'] }, '1.2.3', 1],
  ['a moderate severity passes', { severity: 'MODERATE', events: below2 }, '1.0.0', 0],
  ['an unknown severity fails', { events: below2 }, '1.0.0', 1],
  ['a withdrawn advisory passes', { severity: 'HIGH', events: below2, withdrawn: '2026-01-01T00:00:00Z' }, '1.0.0', 0],
  ['a package of another ecosystem passes', { severity: 'HIGH', events: below2, ecosystem: 'PyPI' }, '1.0.0', 0],
  ['a package of another name passes', { severity: 'HIGH', events: below2, name: 'another' }, '1.0.0', 0],
])('%s', (_, one, version, status) => {
  const result = audit(one, lock(version))
  expect({ status: result.status, output: result.output }).toMatchObject({ status })
  expect(result.output).toContain('1 advisories of 2026-11-20 (a test).')
})

test('development dependencies are not counted', () => {
  expect(audit({ severity: 'HIGH', events: below2 }, lock('1.0.0', { dev: true })).status).toBe(0)
})

test('an old snapshot warns and does not fail', () => {
  const { status, output } = audit({ severity: 'HIGH', events: below2 }, lock('2.0.0'), { takenOn: '2026-10-01' })
  expect(status).toBe(0)
  expect(output).toContain('WARNING: the snapshot is 60 days old')
})

test('an empty snapshot says that nothing was checked', () => {
  const { status, output } = audit(null, lock('1.0.0'))
  expect(status).toBe(0)
  expect(output).toContain('WARNING: the snapshot of advisories is empty, for want of a source: nothing was checked.')
  expect(output).toContain('1 packages of production: not checked.')
})

test('a release is refused if nothing was checked', () => {
  audit(null, lock('1.0.0'))
  expect(run(['--strict']).status).toBe(2)
  expect(audit({ severity: 'HIGH', events: below2 }, lock('2.0.0'), { args: ['--strict'] }).status).toBe(0)
})

test('a partial snapshot says what it does not cover, and a release is refused', () => {
  const partial = { partial: true, note: 'One package is covered.' }
  const passes = audit({ severity: 'HIGH', events: below2 }, lock('2.0.0'), { partial })
  expect(passes.status).toBe(0)
  expect(passes.output).toContain(
    'WARNING: the snapshot is partial: what it does not name was not checked. One package is covered.',
  )
  expect(passes.output).toContain('1 packages of production: 0 known vulnerabilities')
  expect(run(['--strict']).status).toBe(2)
  expect(audit({ severity: 'HIGH', events: below2 }, lock('1.0.0'), { partial, args: ['--strict'] }).status).toBe(1)
})

test('each step of CI that audits fails if nothing was checked', () => {
  const steps = readFileSync('.github/workflows/ci.yml', 'utf8').match(/- run: npm run audit:dependencies.*/g)
  expect(steps).toEqual(['- run: npm run audit:dependencies -- --strict'])
})

// GHSA-35jh-r3h4-6jhm (CVE-2021-23337), as its public page states it: lodash before 4.17.21, high.
test.each([
  ['4.17.20', 1],
  ['4.17.21', 0],
])('lodash %s, with a published advisory in the snapshot, exits with %i', (version, status) => {
  const published = { name: 'lodash', severity: 'HIGH', events: [{ introduced: '0' }, { fixed: '4.17.21' }] }
  const installed = { packages: { '': { name: 'root' }, 'node_modules/lodash': { version } } }
  expect(audit(published, installed).status).toBe(status)
})

test('the snapshot is renewed with the advisories about installed packages only', () => {
  audit(null, lock('1.0.0'))
  mkdirSync(join(folder, 'database/2026/01'), { recursive: true })
  writeJson('database/2026/01/GHSA-aaaa-aaaa-aaaa.json', advisory({ severity: 'HIGH', events: below2 }))
  writeJson(
    'database/2026/01/GHSA-bbbb-bbbb-bbbb.json',
    advisory({ severity: 'HIGH', events: below2, name: 'another' }),
  )
  expect(run(['--renew', join(folder, 'database'), '--source', 'a copy']).output).toBe('1 advisories copied.\n')
  expect(readdirSync(join(folder, 'snapshot')).sort()).toEqual(['GHSA-aaaa-aaaa-aaaa.json', 'snapshot.json'])
  expect(run([]).status).toBe(1)
})

test('the committed snapshot is readable, and holds what its note says if it is partial', () => {
  const read = (file: string) => JSON.parse(readFileSync(join('tools/advisories', file), 'utf8'))
  const { takenOn, source, partial, note } = read('snapshot.json')
  expect([takenOn, source]).toEqual([expect.any(String), expect.any(String)])
  const files = readdirSync('tools/advisories').filter((file) => file !== 'snapshot.json')
  const advisories = files.map(read)
  expect(advisories.map(({ id }) => `${id}.json`)).toEqual(files)
  const affected = advisories.flatMap((one: { affected: { ranges: { events?: object[] }[] }[] }) => one.affected)
  expect(affected.filter(({ ranges }) => ranges.length === 0 || ranges.some(({ events }) => !events?.length))).toEqual(
    [],
  )
  if (!partial) return
  const copies = advisories.filter(({ database_specific }) => !database_specific.transcribed_from)
  expect(note).toContain(`${files.length} advisories about`)
  expect(note).toContain(`${copies.length} are copies of files`)
})
