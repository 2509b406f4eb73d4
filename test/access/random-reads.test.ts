import { syntheticBisNumber } from '../e2e-scenario/identifiers'
import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { createFixtures, type Fixtures } from './fixtures'
import { CALLERS, type CallerName, loggedReads } from './logged-reads'
import { attackedServer } from './shared-server'

jest.setTimeout(3_600_000)

/** `OPERATIONS=5000` runs as many as a release check. */
const OPERATIONS = Number(process.env.OPERATIONS ?? 200)
const AT_ONCE = 6

/** Reads of a named person, each with the number in its answer if it gives anything. */
const namedReads: ((niss: string) => string)[] = [
  (niss) => `beneficiary(niss: "${niss}") { niss }`,
  (niss) => `coverage(niss: "${niss}", on: "2024-05-06") { beneficiary { niss } }`,
  (niss) => `decisions(filter: { niss: "${niss}" }) { edges { node { beneficiary { niss } } } }`,
  (niss) => `commitments(filter: { niss: "${niss}" }) { edges { node { beneficiary { niss } } } }`,
  (niss) => `attestations(filter: { niss: "${niss}" }) { edges { node { beneficiary { niss } } } }`,
  (niss) => `invoices(filter: { niss: "${niss}" }) { edges { node { beneficiary { niss } } } }`,
  (niss) => `identityMutations(filter: { niss: "${niss}" }) { edges { node { beneficiary { niss } } } }`,
  (niss) => `informationForm(niss: "${niss}") { fileName }`,
]
/** Numbers with right check digits that nobody has. */
const UNKNOWN = [syntheticBisNumber(85, 6, 7), syntheticBisNumber(86, 7, 8)]

interface Row {
  requestId: string
  niss: string
  refused: boolean
}

describe('the access log after random operations of all audiences', () => {
  let fixtures: Fixtures
  let auditor: Attacker
  const callers = {} as Record<CallerName, Attacker>

  beforeAll(async () => {
    const system = await attackedServer()
    fixtures = await system.shared('fixtures', () => createFixtures(system))
    for (const [name, clientId] of Object.entries(CALLERS))
      callers[name as CallerName] = await attacker(system.url, clientId)
    auditor = await attacker(system.url, 'sppis:sppis:inspector')
  })

  async function rowsOf(clientId: string): Promise<Row[]> {
    const rows: Row[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await auditor.send(
        `query Audit($subject: ID!, $after: String) { accessLog(filter: { subject: $subject }, first: 200, after: $after) {
          edges { node { requestId niss refused } } pageInfo { hasNextPage endCursor } } }`,
        { subject: clientId, after },
        '2001-01-01',
      )
      if (errors) throw new Error(JSON.stringify(errors))
      rows.push(...data.accessLog.edges.map(({ node }: { node: Row }) => node))
      if (!data.accessLog.pageInfo.hasNextPage) return rows
      after = data.accessLog.pageInfo.endCursor
    }
  }

  test(`persons who were read are logged, and persons who were asked for in vain are logged as refused (${OPERATIONS} operations)`, async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
    let state = seed + 1
    const random = <T>(list: readonly T[]): T => {
      state = (state * 48_271) % 2_147_483_647
      return list[state % list.length]!
    }
    const { a, b } = fixtures
    const people = [a.niss, a.suspendedNiss, b.niss, b.suspendedNiss]
    const names = Object.keys(CALLERS) as CallerName[]
    const reads = loggedReads(fixtures)
    const done: { name: CallerName; document: string; named: string[]; answer: AttackResponse }[] = []
    const runOne = async () => {
      const isNamed = random([true, true, false])
      const [name, , body] = isNamed ? ([random(names), '', ''] as const) : random(reads)
      const niss = random([...people, ...UNKNOWN])
      const document = `{ ${isNamed ? random(namedReads)(niss) : body} }`
      done.push({ name, document, named: isNamed ? [niss] : [], answer: await callers[name].send(document) })
    }
    for (let left = OPERATIONS; left > 0; left -= AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, left) }, runOne))

    const byRequest = new Map<string, Row[]>()
    for (const clientId of Object.values(CALLERS))
      for (const row of await rowsOf(clientId))
        byRequest.set(row.requestId, [...(byRequest.get(row.requestId) ?? []), row])
    const wrong = done.flatMap(({ name, document, named, answer }) => {
      const rows = byRequest.get(answer.requestId) ?? []
      const of = (refused: boolean) => [
        ...new Set(rows.filter((row) => row.refused === refused).map(({ niss }) => niss)),
      ]
      const granted = of(false)
        .filter((niss) => people.includes(niss))
        .sort()
      const read = people.filter((niss) => answer.text.includes(niss)).sort()
      const isUnknownField = codesOf(answer).includes('GRAPHQL_VALIDATION_FAILED')
      const inVain = isUnknownField ? [] : named.filter((niss) => !granted.includes(niss))
      // What an analyst reads is logged for the persons whom the rows are about, and its answers name none of them.
      const expected = { granted: name === 'analyst' && read.length === 0 ? granted : read, refused: inVain }
      const found = { granted, refused: of(true).sort() }
      return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ seed, name, document, expected, found }]
    })
    expect(wrong).toEqual([])
  })
})
