import { rulesOf } from './answers'
import { sendLines, withSharedLock } from './care-fixtures'
import { writeReferenceFile } from './efact-reference-writer'
import { efactSteps, invoiceOf, linesOf } from './efact-steps'
import { setUpFixtures, unusedNissNumbers } from './fixtures'
import { legal, mutationSteps } from './mutation-steps'
import { inputFor, rightsSteps } from './rights-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation } = mutationSteps(fixtures, unusedNiss)
const { newSender } = efactSteps(fixtures, unusedNiss)
const { person, create } = rightsSteps(fixtures, unusedNiss)

/** A person who becomes insurable on 10 January, with a decision from February to August: the terms change after 10 April. */
async function insurableUntilApril(year: number) {
  const niss = await person(`${year}-01-01`)
  await recordMutation(niss, 'RESIDENCE_CHANGE', `${year}-01-10`, legal(`${year}-01-10`), `${year}-01-20`)
  const input = inputFor(niss, `${year}-02-01`, `${year}-02-01`, `${year}-08-31`)
  const { decision } = await create(input, `${year}-02-01`)
  expect(decision.insuranceDueBy).toBe(`${year}-04-10`)
  return { niss, decision }
}

describe('the coverage code of an eFact invoice is that of the terms of the day of care', () => {
  test.each([
    [
      '9002 on the last day to join a fund',
      '0000009002',
      '2026-04-10',
      { state: 2050, patient: 600 },
      'ACCEPTED',
      '20.50',
    ],
    ['9009 on the day after it', '0000009009', '2026-04-11', { state: 0, patient: 600 }, 'ACCEPTED', '0.00'],
    [
      '9009 on the last day to join a fund',
      '0000009009',
      '2026-04-10',
      { state: 2050, patient: 600 },
      'REJECTED',
      '0.00',
    ],
    ['9002 on the day after it', '0000009002', '2026-04-11', { state: 0, patient: 600 }, 'REJECTED', '0.00'],
  ])('%s', async (_, coverageCode, on, amounts, outcome, state) => {
    const sender = await newSender()
    const { niss, decision } = await insurableUntilApril(2026)
    const invoice = invoiceOf({ niss, decision }, { issuedOn: '2026-04-12' }, { on, ...amounts })
    invoice.decision.coverageCode = coverageCode
    const sent = await sender.send(writeReferenceFile(sender.file([invoice], '2026-04-20')).base64(), '2026-04-20')
    const [line] = linesOf(sent)
    expect([line.outcome, line.amounts.state, rulesOf(line.findings).includes('INV-COVERAGE-CODE')]).toEqual([
      outcome,
      state,
      outcome === 'REJECTED',
    ])
  })
})

test('the settlement and its CSV file have the refund code and the shares of the day of care', async () => {
  const releaseLock = await withSharedLock()
  const { niss } = await insurableUntilApril(2024)
  const care = ['2024-04-10', '2024-04-11'].map((performedOn) => ({ code: '101032', performedOn, claimed: '25.68' }))
  const lines = await sendLines(fixtures.gp, fixtures.gpNumber, niss, care, { on: '2024-04-20' })
  expect(lines.map((line: any) => line.amounts.state)).toEqual(['19.68', '0.00'])
  await fixtures.caami.ask(
    'mutation ($d: LocalDate) { runPayments(upTo: $d) { total } }',
    { d: '2024-04-25' },
    '2024-04-25',
  )
  const { settlement } = await fixtures.inspector.ask<any>(
    `{ settlement(month: "2024-04") { csv(language: EN) { content } lines(first: 200) { edges { node { id refundCode amounts { state cpas } } } } } }`,
  )
  const settled = settlement.lines.edges.flatMap(({ node }: any) =>
    lines.some(({ id }: any) => id === node.id) ? [node] : [],
  )
  const rows = Buffer.from(settlement.csv.content, 'base64').toString('utf8').trim().split('\r\n')
  const [headings, ...cells] = rows.map((row) => row.replace('\ufeff', '').split(';'))
  const column = (name: string) => headings!.findIndex((heading) => heading.includes(name))
  const exported = cells.filter((row) => lines.some(({ id }: any) => row.includes(id)))
  const codeByState = (pairs: [unknown, unknown][]) => pairs.map(String).sort()
  expect(codeByState(settled.map(({ refundCode, amounts }: any) => [refundCode, amounts.state]))).toEqual([
    '9002,19.68',
    '9009,0.00',
  ])
  expect(
    exported
      .map((row) => [
        row[column('day of care')],
        row[column('refund code')],
        Number(row[column('State')]?.replace(',', '.')),
      ])
      .sort(),
  ).toEqual([
    ['2024-04-10', '9002', 19.68],
    ['2024-04-11', '9009', 0],
  ])
  releaseLock()
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
