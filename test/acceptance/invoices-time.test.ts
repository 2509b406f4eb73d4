import { argumentsOf, codesOf, rulesOf, summarizeWithCode } from './answers'
import { hospitalCoverages, sendLines } from './care-fixtures'
import { registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { invoiceSteps, line } from './invoice-steps'
import { FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { sendGpLines, sendOne, person } = invoiceSteps(fixtures, unusedNiss)

describe('INV-LATE and INV-TWO-YEARS', () => {
  test('INV-LATE warns more than two months after the care', async () => {
    const niss = await person()
    expect((await sendOne(niss, line({ performedOn: '2026-01-12' }))).findings).toEqual([])
    const late = await sendOne(niss, line({ performedOn: '2026-01-11' }))
    expect(summarizeWithCode(late.findings)).toEqual(['W INV-LATE - invoices.0.lines.0.performedOn'])
    expect(late.outcome).toBe('ACCEPTED')
  })

  test('the day of receipt is the Belgian day', async () => {
    const niss = await person()
    const inTime = await sendOne(niss, line({ performedOn: '2026-01-12' }), { on: '2026-03-12T22:30:00Z' })
    expect(inTime.findings).toEqual([])
    const other = await person()
    const late = await sendOne(other, line({ performedOn: '2026-01-12' }), { on: '2026-03-12T23:30:00Z' })
    expect(rulesOf(late.findings)).toEqual(['INV-LATE'])
  })

  test('two months after 31 December end on 28 February', async () => {
    const niss = await person({ validity: { from: '2025-12-01', to: '2026-03-31' } })
    const one = line({ performedOn: '2025-12-31', claimed: '32.84' })
    expect((await sendOne(niss, one, { on: '2026-02-28' })).findings).toEqual([])
    const other = await person({ validity: { from: '2025-12-01', to: '2026-03-31' } })
    expect(rulesOf((await sendOne(other, one, { on: '2026-03-01' })).findings)).toEqual(['INV-LATE'])
  })

  const GRANT = `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id provider { inamiNumber } performed { from to } niss grounds until grantedAt grantedBy { audience } } ${FINDINGS} } }`
  const old = { validity: { from: '2024-02-01', to: '2024-12-31' }, coverages: hospitalCoverages() }
  const visit = (performedOn: string) => line({ code: '102034', performedOn, claimed: '37.15' })
  const ofHospital = async (niss: string, performedOn: string, on = TODAY) =>
    (await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [visit(performedOn)], { on }))[0]

  test('INV-TWO-YEARS rejects a line more than two years after the care', async () => {
    const niss = await person(old)
    const last = await ofHospital(niss, '2024-03-12')
    expect(rulesOf(last.findings)).toEqual(['INV-LATE'])
    const bad = await ofHospital(niss, '2024-03-11')
    expect(summarizeWithCode(bad.findings)).toEqual([
      'E INV-TWO-YEARS 500546 invoices.0.lines.0.performedOn',
      'W INV-LATE - invoices.0.lines.0.performedOn',
    ])
    expect(bad.outcome).toBe('REJECTED')
  })

  test('two years after 29 February end on 28 February', async () => {
    const niss = await person(old)
    expect((await ofHospital(niss, '2024-02-29', '2026-02-28')).outcome).toBe('ACCEPTED')
    const other = await person(old)
    expect((await ofHospital(other, '2024-02-29', '2026-03-01')).outcome).toBe('REJECTED')
  })

  test('a derogation of the SPP IS permits later invoicing for its days, person and term', async () => {
    const niss = await person(old)
    const other = await person(old)
    const grant = (more: object = {}) => ({
      provider: fixtures.hospitalNumber,
      performed: { from: '2024-03-01', to: '2024-03-05' },
      niss,
      grounds: 'strike at the hospital',
      until: '2026-03-31',
      ...more,
    })
    const { grantDerogation } = await fixtures.inspector.ask<any>(GRANT, { input: grant() }, TODAY)
    expect(grantDerogation).toMatchObject({
      derogation: {
        provider: { inamiNumber: fixtures.hospitalNumber },
        performed: { from: '2024-03-01', to: '2024-03-05' },
        niss,
        grounds: 'strike at the hospital',
        until: '2026-03-31',
        grantedBy: { audience: 'SPP_IS' },
      },
      findings: [],
    })
    expect((await ofHospital(niss, '2024-03-01')).outcome).toBe('ACCEPTED')
    expect((await ofHospital(niss, '2024-03-05', '2026-03-31')).outcome).toBe('ACCEPTED')
    expect((await ofHospital(niss, '2024-02-29')).outcome).toBe('REJECTED')
    expect((await ofHospital(niss, '2024-03-06')).outcome).toBe('REJECTED')
    expect((await ofHospital(niss, '2024-03-04', '2026-04-01')).outcome).toBe('REJECTED')
    expect((await ofHospital(other, '2024-03-03')).outcome).toBe('REJECTED')
    const all = { input: grant({ niss: null, performed: { from: '2024-03-03', to: '2024-03-03' } }) }
    expect(codesOf(await fixtures.analyst.raw(GRANT, all, TODAY))).toEqual(['FORBIDDEN'])
    await fixtures.inspector.ask(GRANT, all, TODAY)
    expect((await ofHospital(other, '2024-03-03')).outcome).toBe('ACCEPTED')
    expect(codesOf(await fixtures.analyst.raw(GRANT, { input: grant() }, TODAY))).toEqual(['FORBIDDEN'])
    expect(new Set(codesOf(await fixtures.caami.raw(GRANT, { input: grant() }, TODAY)))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    )
    const unknown = grant({ provider: fixtures.newHospitalNumber() })
    expect(codesOf(await fixtures.inspector.raw(GRANT, { input: unknown }, TODAY))).toEqual(['NOT_FOUND'])
    for (const [change, path] of [
      [{ performed: { from: '2024-03-05', to: '2024-03-01' } }, 'input.performed'],
      [{ grounds: ' ' }, 'input.grounds'],
    ] as const) {
      const answer = await fixtures.inspector.raw(GRANT, { input: grant(change) }, TODAY)
      expect([codesOf(answer), argumentsOf(answer)]).toEqual([['BAD_USER_INPUT'], [path]])
    }
    const LISTED = `query ($filter: DerogationFilter) { derogations(filter: $filter) { totalCount edges { node { niss provider { inamiNumber } grounds until } } } }`
    const filter = { provider: fixtures.hospitalNumber }
    const listedNiss = async (partner: any, of: object | null = filter) =>
      (await partner.ask(LISTED, { filter: of })).derogations.edges.map(({ node }: any) => node.niss)
    expect(await listedNiss(fixtures.inspector)).toEqual(expect.arrayContaining([niss, null]))
    expect(await listedNiss(fixtures.hospital, null)).toEqual(await listedNiss(fixtures.caami))
    expect(await listedNiss(fixtures.gp)).toEqual([])
    expect((await listedNiss(fixtures.analyst)).every((one: unknown) => one === null)).toBe(true)
  })
})

describe('INV-NOT-PARTICIPATING', () => {
  test('INV-NOT-PARTICIPATING applies to GPs until 30 September 2017 and to hospitals until 31 May 2014', async () => {
    const gp = await person({ validity: { from: '2017-09-01', to: '2018-08-31' } })
    const lines = await sendGpLines(gp, [line({ performedOn: '2017-09-30' }), line({ performedOn: '2017-10-01' })], {
      on: '2017-10-02',
    })
    expect(rulesOf(lines[0].findings)).toContain('INV-NOT-PARTICIPATING')
    expect(rulesOf(lines[1].findings)).not.toContain('INV-NOT-PARTICIPATING')
    const stay = await person({ validity: { from: '2014-05-01', to: '2014-12-31' }, coverages: hospitalCoverages() })
    const visits = await sendLines(
      fixtures.hospital,
      fixtures.hospitalNumber,
      stay,
      [line({ code: '107015', performedOn: '2014-05-31' }), line({ code: '107015', performedOn: '2014-06-01' })],
      { on: '2014-06-02' },
    )
    expect(rulesOf(visits[0].findings)).toContain('INV-NOT-PARTICIPATING')
    expect(rulesOf(visits[1].findings)).not.toContain('INV-NOT-PARTICIPATING')
  })

  test('INV-NOT-PARTICIPATING rejects a line of a nurse', async () => {
    const number = `410902${String(97 - (410902 % 97)).padStart(2, '0')}401`
    await registerProvider(fixtures.caami, { inamiNumber: number, category: 'NURSE' })
    const niss = await person({ coverages: [{ careType: 'PARAMEDICAL' }] })
    const nurse = await fixtures.as(`provider:${number}:staff`)
    const [sent] = await sendLines(nurse, number, niss, [
      line({ code: '424351', claimed: '15.76', prescriber: fixtures.gpNumber, prescriptionNumber: 'P' }),
    ])
    expect(summarizeWithCode(sent.findings)).toEqual(['E INV-NOT-PARTICIPATING - invoices.0.lines.0'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
