import { codesOf, rulesOf, summarizeWithCode } from './answers'
import { decideFor, LEGAL } from './care-fixtures'
import { register, TODAY } from './fixtures'
import { FORESEE, GUARD_POST, INSPECT, LIST, line, PHARMACY, PHYSIO, RECORD, setUpPaperInvoices } from './paper-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const { fixtures, unusedNiss, input, record, inspect, legalPerson, illegalPerson, issue } = setUpPaperInvoices()

describe('what an inspector checks of a paper invoice (form D1; circular of the SPP IS of 1 September 2025)', () => {
  test('force majeure with an amount of 999,999.00 is refunded for the tariff only', async () => {
    const lines = [line({ claimed: '999999.00' })]
    const more = { lines, situation: 'FORCE_MAJEURE', justification: 'panne' }
    const { paperInvoice } = await record(await legalPerson(), more)
    expect(paperInvoice).toMatchObject({ amount: '999999.00', refundable: true, refundedAmount: '27.73' })
    expect(summarizeWithCode(paperInvoice.findings)).toEqual(['W PAP-TARIFF - lines.0.claimed'])
  })

  test('care of a person without any decision is not refundable (PAP-COVER)', async () => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), LEGAL)
    const { paperInvoice, findings } = await record(niss)
    expect(paperInvoice).toMatchObject({ refundable: false, refundedAmount: '0.00' })
    expect(summarizeWithCode(findings)).toEqual(['W PAP-COVER - lines.0.performedOn'])
  })

  test('a guard post, a medical house and a provider outside MediPrima need no justification', async () => {
    const niss = await legalPerson([
      { careType: 'GENERAL_MEDICINE', patientPart: 'FULL' },
      { careType: 'PARAMEDICAL', patientPart: 'FULL' },
    ])
    for (const more of [
      { situation: 'GUARD_POST' },
      { situation: 'MEDICAL_HOUSE_FLAT_RATE', lines: [line({ performedOn: '2026-03-03' })] },
      { situation: 'IN_PRACTICE', provider: GUARD_POST },
      {
        situation: 'FORCE_MAJEURE',
        provider: PHYSIO,
        lines: [line({ code: '560011', prescriptionNumber: 'V1', prescriber: fixtures.gpNumber })],
      },
    ])
      expect(await record(niss, more)).toMatchObject({ paperInvoice: { refundable: true, justification: null } })
  })

  test.each(['OUTSIDE_PRACTICE_NOT_POSSIBLE', 'FORCE_MAJEURE'])(
    'BIL-JUSTIFICATION: %s needs one',
    async (situation) => {
      const niss = await legalPerson()
      for (const justification of [null, '', '  ']) {
        const refused = await record(niss, { situation, justification })
        expect([refused.paperInvoice, rulesOf(refused.findings)]).toEqual([null, ['BIL-JUSTIFICATION']])
      }
      expect((await record(niss, { situation, justification: 'storm' })).paperInvoice.refundable).toBe(true)
    },
  )

  test('invoices of any category are recorded; those of a pharmacy need no exception', async () => {
    const niss = await legalPerson([{ careType: 'PARAMEDICAL', patientPart: 'FULL' }])
    for (const provider of [PHARMACY, PHYSIO, GUARD_POST])
      expect((await record(niss, { provider, situation: 'IN_PRACTICE', lines: null })).paperInvoice).toMatchObject({
        refundable: true,
        refundedAmount: '33.73',
      })
    const hospital = await record(niss, { provider: fixtures.hospitalNumber, situation: 'IN_PRACTICE', lines: null })
    expect(hospital.paperInvoice.refundable).toBe(false)
    expect(rulesOf(hospital.findings)).toEqual(['BIL-D1'])
  })

  test('an inspection that does not accept makes the invoice not refundable (PAP-INSPECTION)', async () => {
    const { paperInvoice } = await record(await legalPerson())
    expect(paperInvoice).toMatchObject({ refundable: true, refundedAmount: '27.73' })
    const foreseen = async (accepted: boolean) =>
      (await fixtures.inspector.ask<any>(FORESEE, { id: paperInvoice.id, accepted }, TODAY)).previewPaperInspection
    expect(await foreseen(true)).toEqual({ refundable: true, refundedAmount: '27.73', findings: [] })
    expect(await foreseen(false)).toMatchObject({ refundable: false, findings: [{ rule: 'PAP-INSPECTION' }] })
    const inspected = await inspect(paperInvoice.id, false)
    expect(inspected.paperInvoice).toMatchObject({
      refundable: false,
      refundedAmount: '0.00',
      inspection: { accepted: false, remark: 'seen' },
    })
    expect(rulesOf(inspected.paperInvoice.findings)).toEqual(['PAP-INSPECTION'])
    const again = await fixtures.inspector.raw(INSPECT, { id: paperInvoice.id, accepted: true }, TODAY)
    expect(codesOf(again)).toEqual(['CONFLICT'])
  })
})

describe('lines of a paper invoice', () => {
  test('an invoice has its lines, and is refunded for the State’s share of each', async () => {
    const lines = [line(), line({ performedOn: '2026-03-03', quantity: 2, claimed: '67.46', prescriber: PHYSIO })]
    const { paperInvoice } = await record(await legalPerson(), { lines })
    expect(paperInvoice).toMatchObject({ amount: '101.19', refundable: true, refundedAmount: '83.19' })
    expect(paperInvoice.lines).toEqual([
      { ...line(), quantity: 1, prescriber: null, prescriptionNumber: null },
      { ...lines[1], prescriptionNumber: null },
    ])
    const { paperInvoices } = await fixtures.cpas.ask<any>(LIST, { provider: fixtures.gpNumber }, TODAY)
    const listed = paperInvoices.edges.find(({ node }: any) => node.id === paperInvoice.id).node
    expect(listed).toEqual(paperInvoice)
  })

  test('a claim below the tariff is the insurance part first', async () => {
    const { paperInvoice } = await record(await legalPerson(), { lines: [line({ claimed: '20.00' })] })
    expect(paperInvoice).toMatchObject({ refundable: true, refundedAmount: '20.00' })
  })

  test('the same content again is the first invoice; another line makes another one', async () => {
    const niss = await legalPerson()
    const first = (await record(niss)).paperInvoice
    const answers = await Promise.all([1, 2, 3, 4].map(() => record(niss)))
    expect(new Set(answers.map(({ paperInvoice }) => paperInvoice.id))).toEqual(new Set([first.id]))
    expect((await record(niss, { lines: [line({ performedOn: '2026-03-04' })] })).paperInvoice.id).not.toBe(first.id)
  })

  test.each<[string, any, string]>([
    ['an amount that is not the sum', { amount: '33.74' }, 'input.amount'],
    ['an amount of zero', { amount: '0.00', lines: null }, 'input.amount'],
    ['care after the day of issue', { lines: [line({ performedOn: '2026-03-06' })] }, 'input.lines.0.performedOn'],
    ['a quantity of 0', { lines: [line(), line({ quantity: 0 })] }, 'input.lines.1.quantity'],
    ['a line of 0.00', { lines: [line(), line({ claimed: '0.00' })] }, 'input.lines.1.claimed'],
    ['no number in the practice', { niss: null, situation: 'IN_PRACTICE' }, 'input.niss'],
    ['a newborn without number and name', { niss: null, situation: 'NEWBORN' }, 'input.personName'],
    ['a blank name', { niss: null, situation: 'NO_NUMBER', personName: ' ' }, 'input.personName'],
    ['a name in the practice', { personName: 'X' }, 'input.personName'],
  ])('%s is BAD_USER_INPUT and records nothing', async (_, change, path) => {
    const niss = await legalPerson()
    const answer = await fixtures.cpas.raw(RECORD, { input: input(niss, change) }, TODAY)
    expect([codesOf(answer), answer.errors![0]!.extensions!.argument]).toEqual([['BAD_USER_INPUT'], path])
  })

  test.each([
    ['2026-12-31', true, '33.73', []],
    ['2027-01-01', false, '0.00', ['PAP-LINES']],
  ])('PAP-LINES: an invoice of %s without lines', async (issuedOn, refundable, refundedAmount, rules) => {
    const niss = await register(fixtures.cpas, unusedNiss.bis(), LEGAL)
    const { paperInvoice } = await record(niss, { issuedOn, lines: null }, fixtures.cpas, '2027-01-02')
    expect(paperInvoice).toMatchObject({ refundable, refundedAmount, lines: [] })
    expect(rulesOf(paperInvoice.findings)).toEqual(rules)
  })
})

describe('PAP-COVER', () => {
  test('each day of care needs a decision of this CPAS for the care type', async () => {
    const niss = await legalPerson()
    const before = line({ performedOn: '2025-12-31', claimed: '20.00' })
    const { paperInvoice, findings } = await record(niss, { lines: [line(), before] })
    expect(paperInvoice).toMatchObject({ refundable: false, refundedAmount: '0.00' })
    expect(summarizeWithCode(findings)).toEqual(['W PAP-COVER - lines.1.performedOn'])
    const paramedical = await record(niss, { lines: [line({ code: '560011', prescriptionNumber: 'V1' })] })
    expect(rulesOf(paramedical.findings)).toContain('PAP-COVER')
  })

  test('the decision of another CPAS does not cover', async () => {
    const niss = unusedNiss.bis()
    await register(fixtures.otherCpas, niss, LEGAL)
    await decideFor(fixtures.otherCpas, niss)
    const mine = await record(niss)
    expect([mine.paperInvoice.refundable, rulesOf(mine.findings)]).toEqual([false, ['PAP-COVER']])
    expect((await record(niss, {}, fixtures.otherCpas)).paperInvoice.refundable).toBe(true)
  })

  test('the mother’s decision covers a newborn', async () => {
    const niss = await legalPerson()
    const { paperInvoice } = await record(niss, { situation: 'NEWBORN', personName: 'Bébé Exemple' })
    expect(paperInvoice).toMatchObject({ refundable: true, personName: 'Bébé Exemple', beneficiary: { niss } })
  })

  test.each(['NEWBORN', 'NO_NUMBER'])(
    'without a number, %s is not covered; without lines only paper is judged',
    async (situation) => {
      const more = { situation, personName: 'Amina Exemple' }
      const { paperInvoice, findings } = await record(null, more)
      expect(paperInvoice).toMatchObject({ refundable: false, personName: 'Amina Exemple', beneficiary: null })
      expect(summarizeWithCode(findings)).toEqual(['W PAP-COVER - niss'])
      expect((await record(null, { ...more, lines: null })).paperInvoice).toMatchObject({
        refundable: true,
        refundedAmount: '33.73',
      })
    },
  )
})

describe('PAP-ATTESTATION', () => {
  test('PAP-ATTESTATION accepts a recorded attestation, a named one, or one that the CPAS holds', async () => {
    const niss = await illegalPerson()
    const missing = await record(niss)
    expect([missing.paperInvoice.refundable, rulesOf(missing.findings)]).toEqual([false, ['PAP-ATTESTATION']])
    const held = await record(niss, { attestationHeld: true })
    expect(held.paperInvoice).toMatchObject({ refundable: true, refundedAmount: '33.73', attestationHeld: true })
    const number = await issue(niss, ['GENERAL_MEDICINE'])
    const second = [line({ performedOn: '2026-03-03' })]
    expect((await record(niss, { lines: second })).paperInvoice).toMatchObject({
      refundable: true,
      attestationNumber: number,
      attestationHeld: false,
    })
    const third = [line({ performedOn: '2026-03-04' })]
    const unknown = await record(niss, { lines: third, attestationNumber: 'AMU999' })
    expect(rulesOf(unknown.findings)).toEqual(['PAP-ATTESTATION'])
    expect((await record(niss, { lines: third, attestationNumber: number })).paperInvoice.refundable).toBe(true)
  })

  test('a GP’s attestation covers the care that this GP prescribed (ATT-PRESCRIBED)', async () => {
    const niss = await illegalPerson([{ careType: 'PARAMEDICAL', patientPart: 'FULL' }])
    await issue(niss, ['GENERAL_MEDICINE'])
    const session = line({ code: '560011', claimed: '20.00', prescriptionNumber: 'V1' })
    const of = (prescriber: string | null) => ({
      provider: PHYSIO,
      situation: 'IN_PRACTICE',
      lines: [{ ...session, prescriber }],
    })
    expect(rulesOf((await record(niss, of(null))).findings)).toEqual(['PAP-ATTESTATION'])
    expect((await record(niss, of(fixtures.gpNumber))).paperInvoice.refundable).toBe(true)
  })
})

test('PAP-PRESCRIPTION: physiotherapy needs the number of the prescription', async () => {
  const niss = await legalPerson([{ careType: 'PARAMEDICAL', patientPart: 'FULL' }])
  const session = line({ code: '560011', claimed: '20.00' })
  const of = (more: object) => ({ provider: PHYSIO, situation: 'IN_PRACTICE', lines: [{ ...session, ...more }] })
  const without = await record(niss, of({}))
  expect([without.paperInvoice.refundable, summarizeWithCode(without.findings)]).toEqual([
    false,
    ['W PAP-PRESCRIPTION - lines.0.prescriptionNumber'],
  ])
  expect((await record(niss, of({ prescriptionNumber: 'V7' }))).paperInvoice.refundable).toBe(true)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
