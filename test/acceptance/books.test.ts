import type { Partner } from '../e2e-scenario/client'
import { codesOf, rulesOf } from './answers'
import { coveredPerson, LEGAL, sendLines } from './care-fixtures'
import { CPAS, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const unique = Date.now()
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n').toString('base64')
const person = async () => (await coveredPerson(fixtures.cpas, unusedNiss.bis(), {}, LEGAL)).niss
const care = { code: '101076', performedOn: '2026-03-10', claimed: '33.73' }
const send = async (on = TODAY): Promise<any> => {
  const [line] = await sendLines(fixtures.gp, fixtures.gpNumber, await person(), [{ ...care, performedOn: on }], {})
  return line
}
/** The result of the only root field. */
const ask = async (partner: Partner, query: string, variables: object = {}, on = TODAY): Promise<any> =>
  Object.values(await partner.ask<any>(query, variables as Record<string, unknown>, on))[0]
const codes = async (partner: Partner, query: string, variables: object = {}, on = TODAY) =>
  codesOf(await partner.raw(query, variables as Record<string, unknown>, on))

describe('what the CPAS pays itself', () => {
  const CONTEST = `mutation ($id: ID!, $reason: String!) { contestLine(id: $id, reason: $reason) { line { outcome contested } ${FINDINGS} } }`
  const ANSWER = `mutation ($id: ID!, $upheld: Boolean!) { answerContest(id: $id, upheld: $upheld, remark: "Vérifié avec le centre") { line { outcome contested } ${FINDINGS} } }`
  const SETTLE = `mutation ($provider: InamiNumber!, $month: YearMonth!, $paidOn: LocalDate!) { settleBalance(provider: $provider, month: $month, paidOn: $paidOn) { balance { amount state paidOn } ${FINDINGS} } }`
  const BALANCES = `query ($provider: InamiNumber) { cpasBalances(filter: { provider: $provider, cpas: "${CPAS}" }) { edges { node { month amount lineCount contested state lines { edges { node { id } } } } } } }`
  const balances = async (partner: Partner): Promise<any[]> =>
    (await ask(partner, BALANCES, { provider: fixtures.gpNumber }, '2026-03-25')).edges.map(({ node }: any) => node)

  test('a CPAS sees an accepted line at once, contests it, and CAAMI answers; the balance follows', async () => {
    const before = (await balances(fixtures.cpas))[0] ?? { amount: '0.00', lineCount: 0 }
    const line = await send()
    expect(line.outcome).toBe('ACCEPTED')
    expect(await ask(fixtures.cpas, 'query ($id: ID!) { invoiceLine(id: $id) { id } }', { id: line.id })).toEqual({
      id: line.id,
    })
    expect(
      await ask(fixtures.otherCpas, 'query ($id: ID!) { invoiceLine(id: $id) { id } }', { id: line.id }),
    ).toBeNull()
    expect((await balances(fixtures.cpas))[0].lineCount).toBe(before.lineCount + 1)
    const reason = 'Cette personne habite une autre commune'
    expect(await codes(fixtures.otherCpas, CONTEST, { id: line.id, reason })).toEqual(['FORBIDDEN'])
    expect(await codes(fixtures.caami, CONTEST, { id: line.id, reason })).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    expect(await codes(fixtures.cpas, CONTEST, { id: line.id, reason: ' ' })).toEqual(['BAD_USER_INPUT'])
    expect(await codes(fixtures.cpas, CONTEST, { id: '0190f5b0-0000-7000-8000-000000000000', reason })).toEqual([
      'NOT_FOUND',
    ])
    const both = await Promise.all([1, 2].map(() => ask(fixtures.cpas, CONTEST, { id: line.id, reason })))
    expect(both.filter((one) => one.line)).toMatchObject([{ line: { outcome: 'WAITING', contested: true } }])
    expect(rulesOf(both.find((one) => !one.line).findings)).toEqual(['BAL-CONTEST'])
    expect((await balances(fixtures.cpas))[0]).toMatchObject({ lineCount: before.lineCount, contested: 1 })
    expect((await ask(fixtures.caami, ANSWER, { id: line.id, upheld: false })).line).toEqual({
      outcome: 'ACCEPTED',
      contested: false,
    })
    expect(rulesOf((await ask(fixtures.caami, ANSWER, { id: line.id, upheld: true })).findings)).toEqual([
      'BAL-CONTEST',
    ])
    expect(rulesOf((await ask(fixtures.cpas, CONTEST, { id: line.id, reason })).findings)).toEqual(['BAL-CONTEST'])
    expect((await balances(fixtures.gp))[0].lines.edges.map(({ node }: any) => node.id)).toContain(line.id)
  })

  test('a balance is settled once, on a day not after today; its statement is a PDF for both and for nobody else', async () => {
    const line = await send()
    const [balance] = await balances(fixtures.cpas)
    const key = { provider: fixtures.gpNumber, month: balance.month }
    const settle = (paidOn: string) => ask(fixtures.cpas, SETTLE, { ...key, paidOn }, '2026-03-25')
    expect(rulesOf((await settle('2026-03-26')).findings)).toEqual(['BAL-SETTLED'])
    const STATEMENT = `query ($cpas: EnterpriseNumber!, $provider: InamiNumber!, $month: YearMonth!) { balanceStatement(cpas: $cpas, provider: $provider, month: $month) { mediaType content } }`
    const printed = { cpas: CPAS, ...key }
    for (const reader of [fixtures.cpas, fixtures.gp, fixtures.caami, fixtures.inspector])
      expect(
        Buffer.from((await ask(reader, STATEMENT, printed, '2026-03-25')).content, 'base64')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    for (const stranger of [fixtures.otherCpas, fixtures.hospital, fixtures.analyst])
      expect(await codes(stranger, STATEMENT, printed, '2026-03-25')).toEqual(['FORBIDDEN'])
    expect((await settle('2026-03-25')).balance).toEqual({
      amount: balance.amount,
      state: 'PAID',
      paidOn: '2026-03-25',
    })
    expect(rulesOf((await settle('2026-03-25')).findings)).toEqual(['BAL-SETTLED'])
    expect((await balances(fixtures.cpas))[0].lines.edges.map(({ node }: any) => node.id)).toContain(line.id)
    const later = await send()
    const [next] = await balances(fixtures.cpas)
    expect([next.state, next.lines.edges.map(({ node }: any) => node.id)]).toEqual(['OPEN', [later.id]])
    expect(next.month > balance.month).toBe(true)
  })

  test('every centre has an address, an e-mail and a telephone for the paper, and an analyst reads no line of a balance', async () => {
    const centre = await ask(
      fixtures.gp,
      `{ cpas(enterpriseNumber: "${CPAS}") { address email phone successor { name } } }`,
    )
    expect(centre).toEqual({
      address: expect.any(String),
      email: expect.stringContaining('@'),
      phone: expect.any(String),
      successor: null,
    })
    expect(await codes(fixtures.analyst, BALANCES)).toContain('FORBIDDEN')
  })
})

describe('derogations', () => {
  const REQUEST = `mutation ($input: DerogationRequestInput!) { requestDerogation(input: $input) { request { id } ${FINDINGS} } }`
  const GRANT = `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id } ${FINDINGS} } }`
  const AGREEMENT = 'query ($id: ID!) { derogationAgreement(id: $id) { mediaType content } }'
  const content = (more: object = {}) => ({
    ...{ provider: fixtures.hospitalNumber, performed: { from: '2023-02-01', to: '2023-02-28' } },
    ...{ grounds: `Dossier retrouvé ${unique}` },
    ...more,
  })

  test('a CPAS asks with a document, an inspector grants with the agreement, and CAAMI, the CPAS and the hospital read it', async () => {
    const asked = content()
    const input = { ...asked, document: pdf }
    const { request } = await ask(fixtures.cpas, REQUEST, { input })
    expect((await ask(fixtures.cpas, REQUEST, { input })).request.id).toBe(request.id)
    const grant = { ...asked, until: '2026-12-31', agreement: pdf, request: request.id }
    for (const wrong of [fixtures.analyst, fixtures.caami, fixtures.hospital])
      expect(codesOf(await wrong.raw(GRANT, { input: grant }, TODAY))).not.toEqual([])
    const { derogation } = await ask(fixtures.inspector, GRANT, { input: grant })
    for (const reader of [fixtures.caami, fixtures.cpas, fixtures.hospital, fixtures.inspector])
      expect(await ask(reader, AGREEMENT, { id: derogation.id })).toEqual({
        mediaType: 'application/pdf',
        content: pdf,
      })
    for (const stranger of [fixtures.otherCpas, fixtures.gp])
      expect(await ask(stranger, AGREEMENT, { id: derogation.id })).toBeNull()
    const second = { ...grant, grounds: `Autre motif ${unique}` }
    expect(await codes(fixtures.inspector, GRANT, { input: second })).toEqual(['CONFLICT'])
  })

  test.each([
    ['nine characters of grounds', { grounds: '123456789' }, 'input.grounds'],
    ['a provider that is no hospital', { gp: true }, 'input.provider'],
  ])('INV-DEROGATION refuses a request and a derogation with %s', async (_, { gp, ...more }: any, path) => {
    const input = content({ ...more, ...(gp ? { provider: fixtures.gpNumber } : {}) })
    const asked = await ask(fixtures.cpas, REQUEST, { input })
    expect(asked).toMatchObject({ request: null, findings: [{ rule: 'INV-DEROGATION', severity: 'ERROR', path }] })
    const granted = await ask(fixtures.inspector, GRANT, { input: { ...input, until: '2026-12-31' } })
    expect(granted).toMatchObject({ derogation: null, findings: [{ rule: 'INV-DEROGATION', path }] })
  })

  test('an unknown request is NOT_FOUND, a document that is no PDF BAD_USER_INPUT, another hospital FORBIDDEN', async () => {
    const grant = { ...content(), until: '2026-12-31', request: '0190f5b0-0000-7000-8000-000000000000' }
    expect(await codes(fixtures.inspector, GRANT, { input: grant })).toEqual(['NOT_FOUND'])
    const html = Buffer.from('<html>').toString('base64')
    expect(await codes(fixtures.cpas, REQUEST, { input: content({ document: html }) })).toEqual(['BAD_USER_INPUT'])
    expect(await codes(fixtures.hospital, REQUEST, { input: content({ provider: '71099020' }) })).toEqual(['FORBIDDEN'])
  })
})

describe('a merger of centres', () => {
  /** The demo country lets one centre merge into another on the day of its seed. */
  const merger = async () => {
    const list = await ask(
      fixtures.cpas,
      '{ cpasList(first: 100) { edges { node { enterpriseNumber insCodes successorFrom successor { enterpriseNumber } } } } }',
    )
    const old = list.edges.map(({ node }: any) => node).find(({ successor }: any) => successor)
    const from = old.successorFrom as string
    const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
    const [oldCentre, newCentre] = [old.enterpriseNumber, old.successor.enterpriseNumber] as [string, string]
    return { from, before, oldCentre, newCentre, insCode: old.insCodes[0] as string }
  }

  test('the new centre reads and acts on what the old one recorded from its first day, and the old one records nothing more', async () => {
    const { from, before, oldCentre, newCentre, insCode } = await merger()
    const [oldOne, newOne] = [
      await fixtures.as(`cpas:${oldCentre}:supervisor`),
      await fixtures.as(`cpas:${newCentre}:supervisor`),
    ]
    const to = new Date(Date.parse(from) + 60 * 86_400_000).toISOString().slice(0, 10)
    const validity = { from: before, to }
    const { niss, decision } = await coveredPerson(
      oldOne,
      unusedNiss.bis(),
      { validity, residenceInsCode: insCode },
      LEGAL,
    )
    const [line] = await sendLines(fixtures.gp, fixtures.gpNumber, niss, [{ ...care, performedOn: before }], {
      on: before,
    })
    const REQUEST = `mutation ($input: DerogationRequestInput!) { requestDerogation(input: $input) { request { id } ${FINDINGS} } }`
    const derogation = {
      ...{ provider: fixtures.hospitalNumber, performed: { from: '2023-02-01', to: '2023-02-28' } },
      grounds: `Fusion des centres ${unique}`,
    }
    const { request } = await ask(oldOne, REQUEST, { input: derogation }, before)
    const PAPER = `mutation ($input: PaperInvoiceInput!) { recordPaperInvoice(input: $input) { paperInvoice { id } ${FINDINGS} } }`
    const paper = {
      ...{ provider: fixtures.gpNumber, niss, issuedOn: before, amount: '33.73', situation: 'GUARD_POST' },
      lines: [{ ...care, performedOn: before, claimed: '33.73' }],
    }
    const { paperInvoice } = await ask(oldOne, PAPER, { input: paper }, before)
    const SEEN = `query ($number: ID!, $niss: Niss!, $line: ID!, $cpas: EnterpriseNumber!) {
      decisions(filter: { niss: $niss }) { totalCount } decision(number: $number) { cpas { enterpriseNumber } }
      beneficiaries(filter: { search: $niss }) { totalCount } invoiceLine(id: $line) { id }
      cpasBalances(filter: { cpas: $cpas }, first: 200) { totalCount } derogationRequests(first: 200) { edges { node { id } } }
      paperInvoices(filter: { cpas: $cpas }, first: 200) { edges { node { id } } } }`
    const variables = { number: decision.number, niss, line: line.id, cpas: oldCentre }
    const seen = (partner: Partner, on: string) =>
      partner.ask<any>(SEEN.replace('filter: { search: $niss }', `filter: { search: "${niss}" }`), variables, on)
    const nothing = await seen(newOne, before)
    expect(nothing).toMatchObject({
      ...{
        decisions: { totalCount: 0 },
        beneficiaries: { totalCount: 0 },
        invoiceLine: null,
        cpasBalances: { totalCount: 0 },
      },
      ...{ decision: { cpas: { enterpriseNumber: oldCentre } }, paperInvoices: { edges: [] } },
    })
    expect(nothing.derogationRequests.edges).not.toContainEqual({ node: { id: request.id } })
    for (const all of [await seen(newOne, from), await seen(oldOne, from), await seen(oldOne, before)]) {
      expect(all).toMatchObject({
        decisions: { totalCount: 1 },
        beneficiaries: { totalCount: 1 },
        invoiceLine: { id: line.id },
      })
      expect(all.cpasBalances.totalCount).toBeGreaterThan(0)
      expect(all.derogationRequests.edges).toContainEqual({ node: { id: request.id } })
      expect(all.paperInvoices.edges).toContainEqual({ node: { id: paperInvoice.id } })
    }
    const EXTEND = `mutation ($number: ID!, $version: Int!, $to: LocalDate!) { extendDecision(number: $number, expectedVersion: $version, to: $to) { decision { version } ${FINDINGS} } }`
    const extension = {
      number: decision.number,
      version: 1,
      to: new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10),
    }
    expect(rulesOf((await ask(newOne, EXTEND, extension, before)).findings)).toContain('DEC-OTHER-CPAS')
    const CONTEST =
      'mutation ($id: ID!) { contestLine(id: $id, reason: "Pas une personne du centre") { line { contested } } }'
    const REGISTER =
      'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }'
    const other = { ...derogation, grounds: `Après la fusion ${unique}` }
    const acts: [string, object][] = [
      [EXTEND, extension],
      [CONTEST, { id: line.id }],
      [REQUEST, { input: other }],
      [PAPER, { input: { ...paper, issuedOn: from } }],
      [REGISTER, { input: { niss: unusedNiss.bis(), lastName: 'Exemple', gender: 'FEMALE' } }],
    ]
    for (const [query, given] of acts) {
      const refused = await oldOne.raw(query, given as Record<string, unknown>, from)
      expect(codesOf(refused)).toEqual(['FORBIDDEN'])
      expect(refused.errors![0]!.message).toContain(newCentre)
    }
    expect(await codes(newOne, CONTEST, { id: line.id }, before)).toEqual(['FORBIDDEN'])
    for (const [query, given] of acts) expect(await codes(newOne, query, given, from)).toEqual([])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
