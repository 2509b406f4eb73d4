import { codesOf, rulesOf, summarizeWithCode } from './answers'
import { daysLater, registerLegalResident } from './care-fixtures'
import { setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { DECIDE, invoiceSteps, LIST, line } from './invoice-steps'
import { AMOUNTS, FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { sendGpLines, sendOne, person, decideLine } = invoiceSteps(fixtures, unusedNiss)
const READ = `query ($id: ID!) { invoiceLine(id: $id) { id outcome ${AMOUNTS} ${FINDINGS} attestationRequired
  events { at outcome remark by { audience role } } review { seed assignedTo selectedAt decidedAt selectedBy { role } } payment { id } settlement { month } } }`
const read = async (id: string) => (await fixtures.caami.ask<any>(READ, { id })).invoiceLine
const SELECT = `mutation ($filter: InvoiceLineFilter!, $sampleSize: Int, $seed: Int, $assignTo: String) {
  selectForReview(filter: $filter, sampleSize: $sampleSize, seed: $seed, assignTo: $assignTo) { selected lines(first: 200) { totalCount edges { node { id outcome } } } } }`

const select = async (filter: object, more: object = {}) =>
  (await fixtures.caami.ask<any>(SELECT, { filter, ...more }, TODAY)).selectForReview

describe('selectForReview and decideLine', () => {
  test('selectForReview draws a reproducible sample, and decideLine decides its lines', async () => {
    const niss = await person()
    const days = Array.from({ length: 8 }, (_, i) => daysLater('2026-03-01', i))
    const lines = await sendGpLines(
      niss,
      days.map((performedOn) => line({ performedOn })),
    )
    const first = await select({ niss }, { sampleSize: 3, seed: 42, assignTo: 'an.clerk' })
    expect(first.selected).toBe(3)
    expect(first.lines.edges.map(({ node }: any) => node.outcome)).toEqual(['WAITING', 'WAITING', 'WAITING'])
    const ids = (selection: any) => selection.lines.edges.map(({ node }: any) => node.id).sort()
    const again = await select({ niss }, { sampleSize: 3, seed: 42, assignTo: 'an.clerk' })
    expect(ids(again)).toEqual(ids(first))
    const waiting = await fixtures.caami.ask<any>(LIST, { filter: { niss, outcome: 'WAITING' } })
    expect(waiting.invoiceLines.totalCount).toBe(3)
    const [one, two, three] = ids(first)
    const seen = await read(one)
    expect(seen).toMatchObject({
      outcome: 'WAITING',
      review: { seed: 42, assignedTo: 'an.clerk', decidedAt: null, selectedBy: { role: 'agent' } },
    })
    const mine = await fixtures.caami.ask<any>(LIST, { filter: { niss, assignedTo: 'an.clerk' } })
    expect(mine.invoiceLines.totalCount).toBe(3)

    expect(codesOf(await decideLine(one, 'ACCEPTED', 'REJECTED'))).toEqual(['CONFLICT'])
    expect((await read(one)).outcome).toBe('WAITING')
    const accepted = await decideLine(one, 'WAITING', 'ACCEPTED', 'all there')
    expect(accepted.data.decideLine).toMatchObject({
      line: { outcome: 'ACCEPTED', amounts: { claimed: '33.73', state: '27.73', cpas: '6.00', patient: '0.00' } },
      findings: [],
    })
    expect(codesOf(await decideLine(one, 'WAITING', 'ACCEPTED'))).toEqual(['CONFLICT'])
    const rejected = await decideLine(two, 'WAITING', 'REJECTED', 'nothing there')
    expect(rejected.data.decideLine.line).toMatchObject({
      outcome: 'REJECTED',
      amounts: { claimed: '33.73', state: '0.00', cpas: '0.00', patient: '0.00' },
    })
    const overturned = await decideLine(two, 'REJECTED', 'ACCEPTED', 'found after all')
    expect(overturned.data.decideLine.line).toMatchObject({ outcome: 'ACCEPTED', amounts: { state: '27.73' } })
    const history = await read(two)
    expect(history.events.map(({ outcome, remark }: any) => [outcome, remark])).toEqual([
      ['ACCEPTED', null],
      ['WAITING', null],
      ['REJECTED', 'nothing there'],
      ['ACCEPTED', 'found after all'],
    ])
    expect(history.review.decidedAt).not.toBeNull()
    expect((await read(three)).outcome).toBe('WAITING')
    expect(lines).toHaveLength(8)
    const { invoiceFiles } = await fixtures.gp.ask<any>(
      'query ($f: InvoiceFileFilter) { invoiceFiles(filter: $f, first: 1) { edges { node { counts { lines accepted waiting rejected } } } } }',
      { f: { provider: fixtures.gpNumber, received: { from: TODAY, to: TODAY } } },
    )
    expect(invoiceFiles.edges).toHaveLength(1)
  })

  test('another seed draws another sample', async () => {
    const niss = await person()
    await sendGpLines(
      niss,
      Array.from({ length: 20 }, (_, i) => line({ performedOn: daysLater('2026-02-01', i) })),
    )
    const draw = async (seed: number) => {
      const { lines } = await select(
        { niss, performed: { from: '2026-02-01', to: '2026-02-20' } },
        { sampleSize: 5, seed },
      )
      const ids = lines.edges.map(({ node }: any) => node.id).sort()
      for (const id of ids) await decideLine(id, 'WAITING', 'ACCEPTED')
      return ids
    }
    const a = await draw(1)
    expect(await draw(2)).not.toEqual(a)
    expect(await draw(1)).toEqual(a)
  })

  test('selectForReview without a sample size selects all lines of the filter', async () => {
    const niss = await person()
    const lines = await sendGpLines(niss, [line(), line({ performedOn: '2026-03-09' }), line({ code: '101010' })])
    const { selected } = await select({ niss })
    expect(selected).toBe(2)
    expect((await read(lines[2].id)).outcome).toBe('REJECTED')
  })

  test('an accepted line can be rejected, and its care invoiced again', async () => {
    const niss = await person()
    const sent = await sendOne(niss)
    const { data } = await decideLine(sent.id, 'ACCEPTED', 'REJECTED')
    expect(data.decideLine.line.outcome).toBe('REJECTED')
    expect((await sendOne(niss)).outcome).toBe('ACCEPTED')
    const back = await decideLine(sent.id, 'REJECTED', 'ACCEPTED')
    expect(back.data.decideLine.line).toBeNull()
    expect(summarizeWithCode(back.data.decideLine.findings)).toEqual(['E INV-LINE-DUPLICATE 500544 -'])
  })

  test('of ten concurrent decisions on a line one succeeds and nine return CONFLICT', async () => {
    const sent = await sendOne(await person())
    const answers = await Promise.all(Array.from({ length: 10 }, () => decideLine(sent.id, 'ACCEPTED', 'REJECTED')))
    expect(answers.flatMap(codesOf)).toEqual(Array(9).fill('CONFLICT'))
    expect((await read(sent.id)).events).toHaveLength(2)
  })

  test('decideLine cannot accept a line without coverage and returns the finding', async () => {
    const sent = await sendOne(await registerLegalResident(fixtures.cpas, unusedNiss.bis()))
    const { data } = await decideLine(sent.id, 'REJECTED', 'ACCEPTED')
    expect(data.decideLine.line).toBeNull()
    expect(rulesOf(data.decideLine.findings)).toEqual(['COV-NONE'])
  })

  test('only CAAMI decides lines and selects them for review', async () => {
    const sent = await sendOne(await person())
    const variables = { id: sent.id, expected: 'ACCEPTED', outcome: 'REJECTED', remark: 'x' }
    for (const partner of [fixtures.gp, fixtures.cpas, fixtures.inspector])
      expect(codesOf(await partner.raw(DECIDE, variables))).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codesOf(await fixtures.caami.raw(DECIDE, { ...variables, id: 'nothing' }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await fixtures.caami.raw(DECIDE, { ...variables, remark: ' ' }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await fixtures.caami.raw(SELECT, { filter: {}, sampleSize: 0 }))).toEqual(['BAD_USER_INPUT'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
