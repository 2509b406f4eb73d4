import { codesOf, rulesOf, summarizeWithCode } from './answers'
import { coveredPerson, decideFor, ILLEGAL, LEGAL } from './care-fixtures'
import { CPAS, OTHER_CPAS, register, registerProvider, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS, SUBMIT } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const numbered = (six: string, qualification = '') =>
  `${six}${String(97 - (Number(six) % 97)).padStart(2, '0')}${qualification}`
const PHYSIO = numbered('509713', '527')
const PHARMACY = numbered('209713')
const GUARD_POST = numbered('999713')

const INVOICE = `id personName justification attestationHeld attestationNumber amount refundable refundedAmount
  beneficiary { niss } provider { inamiNumber } ${FINDINGS}
  lines { code performedOn quantity claimed prescriber prescriptionNumber } inspection { accepted remark }`
const RECORD = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
const PREVIEW = `query ($input: PaperInvoiceInput!) { previewPaperInvoice(input: $input) { acceptable refundable refundedAmount ${FINDINGS} } }`
const INSPECT = `mutation ($id: ID!, $accepted: Boolean!, $remark: String) { inspectPaperInvoice(id: $id, accepted: $accepted, remark: $remark) { paperInvoice { ${INVOICE} } ${FINDINGS} } }`
const FORESEE = `query ($id: ID!, $accepted: Boolean!) { previewPaperInspection(id: $id, accepted: $accepted) { refundable refundedAmount ${FINDINGS} } }`
const LIST = `query ($provider: InamiNumber) { paperInvoices(filter: { provider: $provider }, first: 200) { edges { node { ${INVOICE} } } } }`
const STATEMENT = `query ($cpas: EnterpriseNumber!, $month: YearMonth!) { paperStatement(cpas: $cpas, month: $month) { fileName mediaType content } }`
const ISSUE = `mutation ($input: AttestationInput!) { issueAttestation(input: $input) { attestation { number } findings { rule severity } } }`

const line = (more: object = {}) => ({ code: '101076', performedOn: '2026-03-02', claimed: '33.73', ...more })
const sumOf = (lines: any[]) => lines.reduce((total, { claimed }) => total + Number(claimed), 0).toFixed(2)
const input = (niss: string | null, more: any = {}) => {
  const lines = 'lines' in more ? more.lines : [line()]
  return {
    provider: fixtures.gpNumber,
    niss,
    issuedOn: '2026-03-05',
    situation: 'GUARD_POST',
    ...more,
    lines,
    amount: more.amount ?? (lines ? sumOf(lines) : '33.73'),
  }
}
const record = async (niss: string | null, more: object = {}, partner: any = fixtures.cpas, on = TODAY) =>
  (await partner.ask(RECORD, { input: input(niss, more) }, on)).recordPaperInvoice
const inspect = async (id: string, accepted: boolean) =>
  (await fixtures.inspector.ask<any>(INSPECT, { id, accepted, remark: 'seen' }, TODAY)).inspectPaperInvoice
const legalPerson = async (coverages?: object[]) =>
  (await coveredPerson(fixtures.cpas, unusedNiss.bis(), coverages ? { coverages } : {}, LEGAL)).niss
const illegalPerson = async (coverages?: object[]) =>
  (await coveredPerson(fixtures.cpas, unusedNiss.bis(), coverages ? { coverages } : {}, ILLEGAL)).niss
let files = 0
const invoiceElectronically = async (niss: string, more: object = {}) => {
  const reference = `paper-${fixtures.gpNumber}-${++files}`
  const invoice = { number: `F${files}`, niss, issuedOn: '2026-03-10', lines: [line(more)] }
  const { submitInvoices } = await fixtures.gp.ask<any>(
    SUBMIT,
    { input: { reference, provider: fixtures.gpNumber, invoices: [invoice] } },
    TODAY,
  )
  return submitInvoices.file.invoices.edges[0].node.lines[0]
}
const issue = async (niss: string, careTypes: string[]) => {
  const validity = { from: '2026-02-20', to: '2026-03-31' }
  const { issueAttestation } = await fixtures.gp.ask<any>(
    ISSUE,
    { input: { niss, provider: fixtures.gpNumber, careTypes, validity } },
    TODAY,
  )
  return issueAttestation.attestation.number as string
}

beforeAll(async () => {
  const more = { birthDate: null }
  await registerProvider(fixtures.caami, { inamiNumber: PHYSIO, category: 'PHYSIOTHERAPIST', ...more })
  await registerProvider(fixtures.caami, { inamiNumber: PHARMACY, category: 'PHARMACY', ...more })
  await registerProvider(fixtures.caami, { inamiNumber: GUARD_POST, category: 'GUARD_POST', ...more })
})

describe('the requests of the law review on paper invoices (finding 10)', () => {
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

describe('lines', () => {
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

  test('for a newborn the mother’s decision covers', async () => {
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
  test('where the terms ask for one, an electronic one found, one named, or one held by the CPAS', async () => {
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

  test('a GP’s attestation bears the care that this GP prescribed (ATT-PRESCRIBED)', async () => {
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

describe('PAP-DUPLICATE', () => {
  test('care of an accepted electronic line is not refunded on paper', async () => {
    const niss = await legalPerson()
    expect((await invoiceElectronically(niss)).outcome).toBe('ACCEPTED')
    const { paperInvoice, findings } = await record(niss)
    expect([paperInvoice.refundable, summarizeWithCode(findings)]).toEqual([false, ['W PAP-DUPLICATE - lines.0']])
    expect((await record(niss, { lines: [line({ performedOn: '2026-03-03' })] })).paperInvoice.refundable).toBe(true)
  })

  test('a refused electronic line does not count', async () => {
    const niss = await legalPerson([{ careType: 'PARAMEDICAL', patientPart: 'FULL' }])
    expect((await invoiceElectronically(niss)).outcome).toBe('REJECTED')
    expect(rulesOf((await record(niss)).findings)).toEqual(['PAP-COVER'])
  })

  test('of two paper invoices with the same care one is refundable, also when both come at once', async () => {
    const niss = await legalPerson()
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((justification) => record(niss, { justification })),
    )
    const refundable = answers.filter(({ paperInvoice }) => paperInvoice.refundable)
    expect(refundable).toHaveLength(1)
    for (const { paperInvoice, findings } of answers)
      if (!paperInvoice.refundable) expect(rulesOf(findings)).toEqual(['PAP-DUPLICATE'])
    // Once the inspection refuses the first one, the care may be claimed.
    await inspect(refundable[0]!.paperInvoice.id, false)
    const other = answers.find(({ paperInvoice }) => !paperInvoice.refundable)!
    expect((await inspect(other.paperInvoice.id, true)).paperInvoice.refundable).toBe(true)
  })

  test('an electronic line that is accepted later ends the refund, at the latest at the inspection', async () => {
    const niss = await legalPerson()
    const { paperInvoice } = await record(niss)
    expect(paperInvoice.refundable).toBe(true)
    expect((await invoiceElectronically(niss)).outcome).toBe('ACCEPTED')
    const current = async () => {
      const { paperInvoices } = await fixtures.cpas.ask<any>(LIST, { provider: fixtures.gpNumber }, TODAY)
      return paperInvoices.edges.find(({ node }: any) => node.id === paperInvoice.id).node
    }
    for (let attempt = 0; attempt < 200 && (await current()).refundable; attempt++)
      await new Promise((done) => setTimeout(done, 100))
    expect(await current()).toMatchObject({ refundable: false, refundedAmount: '0.00' })
    expect(rulesOf((await current()).findings)).toEqual(['PAP-DUPLICATE'])
    const inspected = await inspect(paperInvoice.id, true)
    expect([inspected.paperInvoice.refundable, rulesOf(inspected.findings)]).toEqual([false, ['PAP-DUPLICATE']])
  })

  test('two newborns of one mother differ by their names', async () => {
    const niss = await legalPerson()
    const of = (personName: string | null) => ({ situation: 'NEWBORN', personName })
    expect((await record(niss, of('Sara'))).paperInvoice.refundable).toBe(true)
    expect((await record(niss, of('Lina'))).paperInvoice.refundable).toBe(true)
    expect(rulesOf((await record(niss, of(null))).findings)).toEqual(['PAP-DUPLICATE'])
    expect(rulesOf((await record(niss, { ...of(' SARA '), justification: 'x' })).findings)).toEqual(['PAP-DUPLICATE'])
  })
})

test('previewPaperInvoice gives the answer of the recording and records nothing', async () => {
  const niss = await illegalPerson()
  for (const more of [{}, { attestationHeld: true }, { situation: 'FORCE_MAJEURE' }, { situation: 'IN_PRACTICE' }]) {
    const { previewPaperInvoice: preview } = await fixtures.cpas.ask<any>(PREVIEW, { input: input(niss, more) }, TODAY)
    const { paperInvoices } = await fixtures.cpas.ask<any>(LIST, { provider: fixtures.gpNumber }, TODAY)
    const recorded = await record(niss, more)
    expect(paperInvoices.edges.map(({ node }: any) => node.id)).not.toContain(recorded.paperInvoice?.id)
    expect(preview).toEqual({
      acceptable: recorded.paperInvoice !== null,
      refundable: recorded.paperInvoice?.refundable ?? false,
      refundedAmount: recorded.paperInvoice?.refundedAmount ?? '0.00',
      findings: recorded.findings,
    })
  }
  const denied = await fixtures.inspector.raw(PREVIEW, { input: input(niss) }, TODAY)
  expect(codesOf(denied)).toContain('GRAPHQL_VALIDATION_FAILED')
})

describe('paperStatement (form D1)', () => {
  const statement = async (partner: any, cpas: string, month: string) => {
    const { paperStatement } = await partner.ask(STATEMENT, { cpas, month }, TODAY)
    expect(paperStatement.mediaType).toMatch(/^text\/csv/)
    return Buffer.from(paperStatement.content, 'base64').toString()
  }

  test('has the refundable invoices of the month with their lines, and no others', async () => {
    const niss = await legalPerson()
    const more = {
      issuedOn: '2026-02-27',
      lines: [line({ performedOn: '2026-02-20' }), line({ performedOn: '2026-02-21', claimed: '40.00' })],
    }
    const yes = (await record(niss, more)).paperInvoice
    const no = (await record(niss, { ...more, situation: 'IN_PRACTICE' })).paperInvoice
    const text = await statement(fixtures.cpas, CPAS, '2026-02')
    const rows = text.split('\r\n').filter((row) => row.includes(yes.id))
    expect(rows.map((row) => row.split(';').slice(-7))).toEqual([
      ['101076', '2026-02-20', '1', '', '', '33,73', '27,73'],
      ['101076', '2026-02-21', '1', '', '', '40,00', '27,73'],
    ])
    expect(rows[0]).toContain(niss)
    expect(text).not.toContain(no.id)
    expect(await statement(fixtures.inspector, CPAS, '2026-02')).toBe(text)
    expect(await statement(fixtures.cpas, CPAS, '2026-03')).not.toContain(yes.id)
    expect(await statement(fixtures.inspector, OTHER_CPAS, '2026-02')).not.toContain(yes.id)
  })

  test('is the CPAS’s own or an inspector’s', async () => {
    const variables = { cpas: CPAS, month: '2026-02' }
    expect(codesOf(await fixtures.otherCpas.raw(STATEMENT, variables, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await fixtures.analyst.raw(STATEMENT, variables, TODAY))).toEqual(['FORBIDDEN'])
    for (const partner of [fixtures.gp, fixtures.caami])
      expect(codesOf(await partner.raw(STATEMENT, variables, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
