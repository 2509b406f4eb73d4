import { codesOf, rulesOf, summarizeWithCode } from './answers'
import { CPAS, OTHER_CPAS, TODAY } from './fixtures'
import { LIST, line, PREVIEW, STATEMENT, setUpPaperInvoices } from './paper-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const { fixtures, input, record, inspect, legalPerson, illegalPerson, invoiceElectronically } = setUpPaperInvoices()

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

  test('a statement has the refundable invoices of the month with their lines, and no others', async () => {
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

  test('a statement is read by its own CPAS and by inspectors', async () => {
    const variables = { cpas: CPAS, month: '2026-02' }
    expect(codesOf(await fixtures.otherCpas.raw(STATEMENT, variables, TODAY))).toEqual(['FORBIDDEN'])
    expect(codesOf(await fixtures.analyst.raw(STATEMENT, variables, TODAY))).toEqual(['FORBIDDEN'])
    for (const partner of [fixtures.gp, fixtures.caami])
      expect(codesOf(await partner.raw(STATEMENT, variables, TODAY))).toContain('GRAPHQL_VALIDATION_FAILED')
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
