import type { Partner } from '../e2e-scenario/client'
import { codesOf, summarizeWithCode } from './answers'
import { coveredPerson, hospitalCoverages, ILLEGAL, type LineInput, sendLines, withSharedLock } from './care-fixtures'
import { CPAS, OTHER_CPAS, registerProvider, setUpFixtures, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
let releaseLock: () => void
const unusedNiss = unusedNissNumbers()
const CPAS_PART = `month cpas { enterpriseNumber } total cpasShare lineCount lines(first: 200) { totalCount edges { node { id } } }`
const SETTLEMENT = `month status closedAt acceptedAt total lineCount lines(first: 200) { totalCount edges { node { id } } } byCpas { ${CPAS_PART} }`
const READ = `query ($month: YearMonth!) { settlement(month: $month) { ${SETTLEMENT} } }`
const OWN = `query ($month: YearMonth!, $cpas: EnterpriseNumber!) { cpasSettlement(month: $month, cpas: $cpas) { ${CPAS_PART} } }`
const CLOSE = `mutation ($month: YearMonth!) { closeSettlement(month: $month) { settlement { ${SETTLEMENT} } ${FINDINGS} } }`
const ACCEPT = `mutation ($month: YearMonth!) { acceptSettlement(month: $month) { settlement { ${SETTLEMENT} } ${FINDINGS} } }`
const read = async (month: string, partner: any = fixtures.caami) => (await partner.ask(READ, { month })).settlement
const own = async (month: string, cpas = CPAS, partner: any = fixtures.cpas) =>
  (await partner.ask(OWN, { month, cpas })).cpasSettlement
const close = async (month: string, on: string) => (await fixtures.caami.ask<any>(CLOSE, { month }, on)).closeSettlement
const accept = async (month: string, on: string) =>
  (await fixtures.inspector.ask<any>(ACCEPT, { month }, on)).acceptSettlement

const pay = (on: string) =>
  fixtures.caami.ask('mutation ($d: LocalDate) { runPayments(upTo: $d) { total } }', { d: on }, on)
const idsOf = ({ lines }: any): string[] => lines.edges.map(({ node }: any) => node.id)
const cents = (euro: string) => Math.round(Number(euro) * 100)
const validity = { from: '2024-05-01', to: '2024-12-31' }
const secondGpNumber = fixtures.newGpNumber()
let secondGp: Partner
/** A visit with a supplement of 2.00: 37.15 for the State, 2.00 for the CPAS. */
async function visit(cpas: any, on: string, more: Partial<LineInput> = {}) {
  const { niss } = await coveredPerson(
    cpas,
    unusedNiss.bis(),
    { validity, coverages: hospitalCoverages({ supplements: 'FULL' }) },
    ILLEGAL,
  )
  const line = { code: '102034', performedOn: on, claimed: '39.15', ...more }
  return (await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [line], { on }))[0]
}

/** A consultation: 25.81 for the State, 6.00 for the CPAS. */
async function consultation(on: string) {
  const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity })
  const line = { code: '101076', performedOn: on, claimed: '31.81' }
  return (await sendLines(secondGp, secondGpNumber, niss, [line], { on }))[0]
}

const seenBy = async (partner: any, id: string) =>
  (await partner.ask('query ($id: ID!) { invoiceLine(id: $id) { id } }', { id })).invoiceLine

beforeAll(async () => {
  await registerProvider(fixtures.caami, { inamiNumber: secondGpNumber, category: 'GENERAL_PRACTITIONER' })
  secondGp = await fixtures.as(`provider:${secondGpNumber}:prescriber`)
  releaseLock = await withSharedLock()
})
afterAll(() => releaseLock?.())

test('CAAMI closes a month, the SPP IS accepts it, and each CPAS reads its settlement', async () => {
  const month = '2024-07'
  const mine = [await visit(fixtures.cpas, '2024-07-02'), await consultation('2024-07-02')]
  const theirs = await visit(fixtures.otherCpas, '2024-07-02')
  expect(await own(month)).toBeNull()
  await pay('2024-07-05')
  const open = await read(month)
  expect(open.status).toBe('OPEN')
  expect(open.closedAt).toBeNull()
  const early = await accept(month, '2024-08-01')
  expect(early.settlement).toBeNull()
  expect(summarizeWithCode(early.findings)).toEqual(['E SET-CLOSED - month'])

  const closings = await Promise.all(Array.from({ length: 5 }, () => close(month, '2024-08-01')))
  const done = closings.filter(({ settlement }) => settlement !== null)
  expect(done).toHaveLength(1)
  expect(closings.flatMap(({ findings }) => summarizeWithCode(findings))).toEqual(Array(4).fill('E SET-CLOSED - month'))
  const closed = await read(month)
  expect(closed).toMatchObject({ month, status: 'CLOSED', acceptedAt: null })
  expect(closed.closedAt.slice(0, 10)).toBe('2024-08-01')
  expect(closed.total).toBe(done[0].settlement.total)
  expect(closed.byCpas.reduce((sum: number, part: any) => sum + cents(part.total), 0)).toBe(cents(closed.total))
  expect(closed.byCpas.reduce((sum: number, part: any) => sum + part.lineCount, 0)).toBe(closed.lineCount)
  expect(idsOf(closed)).toEqual(expect.arrayContaining([...mine, theirs].map(({ id }) => id)))
  expect(await own(month)).toBeNull()
  expect(await own(month, CPAS, fixtures.inspector)).toBeNull()
  expect((await seenBy(fixtures.cpas, mine[0].id)).id).toBe(mine[0].id)
  expect(await seenBy(fixtures.otherCpas, mine[0].id)).toBeNull()

  const { settlement: accepted, findings } = await accept(month, '2024-08-05')
  expect(findings).toEqual([])
  expect(accepted).toMatchObject({ status: 'ACCEPTED', total: closed.total })
  const again = await accept(month, '2024-08-06')
  expect([again.settlement, summarizeWithCode(again.findings)]).toEqual([null, ['E SET-CLOSED - month']])

  const part = await own(month)
  expect(part).toMatchObject({ month, cpas: { enterpriseNumber: CPAS } })
  expect(idsOf(part)).toEqual(expect.arrayContaining(mine.map(({ id }) => id)))
  expect(idsOf(part)).not.toContain(theirs.id)
  expect(part.lineCount).toBe(part.lines.totalCount)
  expect(accepted.byCpas.find(({ cpas }: any) => cpas.enterpriseNumber === CPAS)).toMatchObject({
    total: part.total,
    cpasShare: part.cpasShare,
    lineCount: part.lineCount,
  })
  const { invoiceLines } = await fixtures.cpas.ask<any>(
    '{ invoiceLines(filter: { performed: { from: "2024-07-02", to: "2024-07-02" } }, first: 200) { edges { node { id amounts { state cpas } } } } }',
  )
  const amounts = new Map(invoiceLines.edges.map(({ node }: any) => [node.id, node.amounts]))
  expect(amounts.get(mine[0].id)).toEqual({ state: '37.15', cpas: '2.00' })
  expect(amounts.get(mine[1].id)).toEqual({ state: '25.81', cpas: '6.00' })
  expect(amounts.has(theirs.id)).toBe(false)
  expect(await seenBy(fixtures.otherCpas, theirs.id)).toEqual({ id: theirs.id })
  expect(await seenBy(fixtures.otherCpas, mine[0].id)).toBeNull()

  expect(await own(month, OTHER_CPAS)).toBeNull()
  expect(await own(month, CPAS, fixtures.otherCpas)).toBeNull()
  expect((await own(month, OTHER_CPAS, fixtures.otherCpas)).lineCount).toBeGreaterThanOrEqual(1)
  expect((await own(month, OTHER_CPAS, fixtures.inspector)).total).toBe(
    (await own(month, OTHER_CPAS, fixtures.otherCpas)).total,
  )
})

test('a line paid in a closed month settles in the next month', async () => {
  const first = await consultation('2024-08-05')
  await pay('2024-08-06')
  const before = (await close('2024-08', '2024-08-20')).settlement
  expect(idsOf(before)).toContain(first.id)
  const late = await consultation('2024-08-21')
  await pay('2024-08-22')
  const after = await read('2024-08')
  expect([after.total, after.lineCount]).toEqual([before.total, before.lineCount])
  expect(idsOf(after)).not.toContain(late.id)
  const { invoiceLine } = await fixtures.caami.ask<any>(
    'query ($id: ID!) { invoiceLine(id: $id) { settlement { month status } } }',
    { id: late.id },
  )
  expect(invoiceLine.settlement).toEqual({ month: '2024-09', status: 'OPEN' })
  const next = (await close('2024-09', '2024-10-01')).settlement
  expect(idsOf(next)).toContain(late.id)
})

test('a recovery reduces the settlement of a later month', async () => {
  const line = await consultation('2024-10-02')
  await pay('2024-10-03')
  const october = (await close('2024-10', '2024-11-01')).settlement
  expect(idsOf(october)).toContain(line.id)
  await fixtures.controller.ask(
    'mutation ($id: ID!) { recoverLine(id: $id, reason: "x") { findings { rule } } }',
    { id: line.id },
    '2024-11-02',
  )
  await pay('2024-11-03')
  const november = (await close('2024-11', '2024-12-01')).settlement
  const part = november.byCpas.find(({ cpas }: any) => cpas.enterpriseNumber === CPAS)
  expect(cents(part.total)).toBeLessThanOrEqual(-2581)
  expect(november.byCpas.reduce((sum: number, one: any) => sum + cents(one.total), 0)).toBe(cents(november.total))
  const back = await read('2024-10')
  expect(back.total).toBe(october.total)
})

test('settlements are listed newest first and hidden from other audiences', async () => {
  const LIST = '{ settlements(first: 200) { totalCount edges { node { month status } } } }'
  const { settlements } = await fixtures.analyst.ask<any>(LIST)
  const months = settlements.edges.map(({ node }: any) => node.month)
  expect(months).toEqual(months.toSorted().reverse())
  expect(months).toEqual(expect.arrayContaining(['2024-07', '2024-08']))
  expect(settlements.totalCount).toBe(months.length)
  for (const partner of [fixtures.cpas, fixtures.gp]) {
    expect(codesOf(await partner.raw(LIST))).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codesOf(await partner.raw(READ, { month: '2024-07' }))).toContain('GRAPHQL_VALIDATION_FAILED')
  }
  expect(codesOf(await fixtures.inspector.raw(CLOSE, { month: '2024-12' }))).toContain('GRAPHQL_VALIDATION_FAILED')
  expect(codesOf(await fixtures.caami.raw(ACCEPT, { month: '2024-12' }))).toContain('GRAPHQL_VALIDATION_FAILED')
  expect(codesOf(await fixtures.caami.raw(READ, { month: '2024-13' }))).toEqual(['BAD_USER_INPUT'])
  expect(await read('2019-01')).toBeNull()
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
