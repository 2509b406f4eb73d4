import { argumentsOf, codesOf, rulesOf, summarizeWithCode, waitUntil } from './answers'
import { coveredPerson, fileOf, ILLEGAL, type LineInput, sendFile, sendLines, withSharedLock } from './care-fixtures'
import { registerProvider, setUpFixtures, unusedNissNumbers } from './fixtures'
import { FINDINGS } from './operations'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
let releaseLock: () => void
const unusedNiss = unusedNissNumbers()

beforeAll(async () => {
  releaseLock = await withSharedLock()
})
afterAll(() => releaseLock?.())
const PAYMENT = `id provider { inamiNumber } executedOn amount iban structuredReference delayDays lines(first: 200) { totalCount edges { node { id } } }`
const RUN = `mutation ($upTo: LocalDate) { runPayments(upTo: $upTo) { total lineCount payments { ${PAYMENT} } } }`
const run = async (on: string, upTo: string | null = null) =>
  (await fixtures.caami.ask<any>(RUN, { upTo }, on)).runPayments
const RECOVER = `mutation ($id: ID!, $reason: String!) { recoverLine(id: $id, reason: $reason) { line { id outcome amounts { claimed state cpas patient } payment { id } } ${FINDINGS} } }`
const recover = (id: string, on: string, partner = fixtures.controller, reason = 'paid by mistake') =>
  partner.raw(RECOVER, { id, reason }, on)
const LINE = `query ($id: ID!) { invoiceLine(id: $id) { id outcome amounts { claimed state cpas patient } payment { ${PAYMENT} } settlement { month status } events { outcome remark by { role } } findings { rule } } }`
const read = async (id: string, partner = fixtures.caami) => (await partner.ask<any>(LINE, { id })).invoiceLine
/** A general practitioner of this test's own, so that its payment is known. */

async function newGp(more: object = {}) {
  const number = fixtures.newGpNumber()
  await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER', ...more })
  const partner = await fixtures.as(`provider:${number}:prescriber`)
  return {
    number,
    partner,
    async line(on: string, more: Partial<LineInput> = {}, person: object | undefined = undefined) {
      const { niss } = await coveredPerson(
        fixtures.cpas,
        unusedNiss.bis(),
        { validity: { from: '2024-01-01', to: '2024-12-31' } },
        person,
      )
      const one = { code: '101076', performedOn: on, claimed: '31.81', ...more }
      return (await sendLines(partner, number, niss, [one], { on }))[0]
    },
    paid: (payments: any[]) => payments.find(({ provider }) => provider.inamiNumber === number) ?? null,
  }
}

describe('runPayments', () => {
  test('runPayments pays every accepted or reduced line once, with one payment per provider', async () => {
    const gp = await newGp()
    const accepted = await gp.line('2024-03-02')
    const reduced = await gp.line('2024-03-05', { claimed: '40.00' })
    const rejected = await gp.line('2024-03-05', { code: '101043' })
    const waiting = await gp.line('2024-03-05')
    await fixtures.caami.ask(
      'mutation ($n: ID!) { decideLine(id: $n, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { findings { rule } } }',
      { n: waiting.id },
    )
    const later = await gp.line('2024-03-11')
    const first = await run('2024-03-12', '2024-03-10')
    const payment = gp.paid(first.payments)
    expect(payment).toMatchObject({
      executedOn: '2024-03-12',
      amount: '51.62',
      iban: 'BE68539007547034',
      delayDays: 10,
    })
    expect(payment.lines.edges.map(({ node }: any) => node.id).sort()).toEqual([accepted.id, reduced.id].sort())
    const digits = payment.structuredReference.replace(/\D/g, '')
    expect(payment.structuredReference).toMatch(/^\+\+\+\d{3}\/\d{4}\/\d{5}\+\+\+$/)
    expect(Number(digits.slice(10))).toBe(Number(digits.slice(0, 10)) % 97 || 97)
    const sum = first.payments.reduce((all: number, one: any) => all + Math.round(Number(one.amount) * 100), 0)
    expect(Math.round(Number(first.total) * 100)).toBe(sum)

    expect(gp.paid((await run('2024-03-12', '2024-03-10')).payments)).toBeNull()
    const next = gp.paid((await run('2024-03-12')).payments)
    expect(next).toMatchObject({ amount: '25.81', delayDays: 1 })
    expect(next.lines.edges.map(({ node }: any) => node.id)).toEqual([later.id])
    expect(next.structuredReference).not.toBe(payment.structuredReference)
    expect((await read(accepted.id)).payment.id).toBe(payment.id)
    expect((await read(accepted.id)).settlement).toEqual({ month: '2024-03', status: 'OPEN' })
    expect((await read(rejected.id)).payment).toBeNull()
    expect((await read(waiting.id)).payment).toBeNull()
  })

  test('runPayments skips a line under review until it is decided', async () => {
    const gp = await newGp()
    const line = await gp.line('2024-03-12')
    await fixtures.caami.ask(
      'mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected } }',
      { filter: { provider: gp.number } },
      '2024-03-13',
    )
    expect(gp.paid((await run('2024-03-13')).payments)).toBeNull()
    await fixtures.caami.ask(
      'mutation ($n: ID!) { decideLine(id: $n, expectedOutcome: WAITING, outcome: ACCEPTED, remark: "x") { findings { rule } } }',
      { n: line.id },
      '2024-03-14',
    )
    expect(gp.paid((await run('2024-03-14')).payments).amount).toBe('25.81')
  })

  test('five concurrent runs pay each line once', async () => {
    const gp = await newGp()
    await gp.line('2024-03-14')
    await gp.line('2024-03-15')
    const runs = await Promise.all(Array.from({ length: 5 }, () => run('2024-03-16')))
    const payments = runs.flatMap(({ payments }) => gp.paid(payments) ?? [])
    expect(payments.map(({ amount }) => amount)).toEqual(['51.62'])
  })

  test('runPayments pays zero for a line without a share of the State', async () => {
    const gp = await newGp({ iban: null })
    const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
      validity: { from: '2024-01-01', to: '2024-12-31' },
      incomeLevel: 'ABOVE_LIVING_WAGE',
    })
    await sendLines(gp.partner, gp.number, niss, [{ code: '101076', performedOn: '2024-03-15', claimed: '31.81' }], {
      on: '2024-03-15',
    })
    const payment = gp.paid((await run('2024-03-16')).payments)
    expect(payment).toMatchObject({ amount: '0.00', iban: null })
  })

  test('only CAAMI runs payments', async () => {
    for (const partner of [fixtures.gp, fixtures.cpas, fixtures.inspector])
      expect(codesOf(await partner.raw(RUN))).toContain('GRAPHQL_VALIDATION_FAILED')
    const bad = await fixtures.caami.raw(RUN, { upTo: '2024-02-30' })
    expect([codesOf(bad), argumentsOf(bad)]).toEqual([['BAD_USER_INPUT'], ['upTo']])
  })
})

describe('paid lines and recoveries', () => {
  test('INV-PAID rejects a decision on a paid line', async () => {
    const gp = await newGp()
    const line = await gp.line('2024-03-16')
    await run('2024-03-17')
    const { decideLine } = await fixtures.caami.ask<any>(
      `mutation ($n: ID!) { decideLine(id: $n, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { line { id } ${FINDINGS} } }`,
      { n: line.id },
      '2024-03-18',
    )
    expect(decideLine.line).toBeNull()
    expect(decideLine.findings.map(({ rule, severity }: any) => [rule, severity])).toEqual([['INV-PAID', 'ERROR']])
    expect((await read(line.id)).outcome).toBe('ACCEPTED')
    const again = await fixtures.caami.ask<any>(
      'mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { selected } }',
      { filter: { provider: gp.number } },
      '2024-03-18',
    )
    expect(again.selectForReview.selected).toBe(0)
    const { invoiceLines } = await fixtures.gp.ask<any>('{ invoiceLines(filter: { paid: true }) { totalCount } }')
    expect(invoiceLines.totalCount).toBe(0)
    const mine = await gp.partner.ask<any>(
      '{ invoiceLines(filter: { paid: true }) { totalCount } invoiceFiles { edges { node { counts { lines paid } } } } }',
    )
    expect(mine.invoiceLines.totalCount).toBe(1)
    expect(mine.invoiceFiles.edges[0].node.counts).toEqual({ lines: 1, paid: 1 })
  })

  test('a recovered line is deducted once from the next payment of its provider', async () => {
    const gp = await newGp()
    const wrong = await gp.line('2024-03-18')
    await run('2024-03-19')
    expect(codesOf(await recover(wrong.id, '2024-03-20', fixtures.caami))).toEqual(['FORBIDDEN'])
    expect(codesOf(await recover(wrong.id, '2024-03-20', fixtures.gp))).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codesOf(await recover(wrong.id, '2024-03-20', fixtures.controller, ' '))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await recover('nothing', '2024-03-20'))).toEqual(['NOT_FOUND'])
    const answers = await Promise.all(Array.from({ length: 5 }, () => recover(wrong.id, '2024-03-20')))
    for (const { data } of answers) expect(data.recoverLine).toMatchObject({ line: { id: wrong.id }, findings: [] })
    const good = await gp.line('2024-03-20', { claimed: '40.00' })
    const second = await gp.line('2024-03-20')
    const payment = gp.paid((await run('2024-03-21')).payments)
    expect(payment.amount).toBe('25.81')
    expect(payment.lines.edges.map(({ node }: any) => node.id).sort()).toEqual([wrong.id, good.id, second.id].sort())
    expect(gp.paid((await run('2024-03-22')).payments)).toBeNull()
  })

  test('a recovery without other lines gives a negative payment', async () => {
    const gp = await newGp()
    const wrong = await gp.line('2024-03-18')
    await run('2024-03-22')
    await recover(wrong.id, '2024-03-23')
    expect(gp.paid((await run('2024-03-24')).payments).amount).toBe('-25.81')
    expect(gp.paid((await run('2024-03-25')).payments)).toBeNull()
  })

  test('an unpaid line cannot be recovered', async () => {
    const gp = await newGp()
    const line = await gp.line('2024-03-25')
    const { data } = await recover(line.id, '2024-03-26')
    expect(data.recoverLine.line).toBeNull()
    expect(summarizeWithCode(data.recoverLine.findings)[0]).toMatch(/^E /)
    await run('2024-03-26')
  })

  test('a control with a missing attestation recovers a paid line', async () => {
    const gp = await newGp()
    const line = await gp.line('2024-03-26', {}, ILLEGAL)
    expect(rulesOf(line.findings)).toEqual(['INV-ATTESTATION-KEPT'])
    expect(gp.paid((await run('2024-03-27')).payments).amount).toBe('31.81')
    const { openAttestationControl } = await fixtures.controller.ask<any>(
      'mutation ($input: ControlInput!) { openAttestationControl(input: $input) { controls { id } } }',
      { input: { invoiceLines: [line.id], dueOn: '2024-04-30' } },
      '2024-03-28',
    )
    await fixtures.controller.ask(
      'mutation ($id: ID!) { recordControlOutcome(id: $id, outcome: MISSING) { findings { rule } } }',
      { id: openAttestationControl.controls[0].id },
      '2024-03-28',
    )
    await waitUntil(
      () => read(line.id),
      ({ findings }) => rulesOf(findings).includes('INV-ATTESTATION'),
    )
    expect(gp.paid((await run('2024-03-29')).payments).amount).toBe('-31.81')
  })
})

describe('visibility of payments', () => {
  const LIST = `query ($filter: PaymentFilter) { payments(filter: $filter, first: 200) { totalCount edges { node { ${PAYMENT} } } } }`
  const list = async (partner: any, filter: object = {}) =>
    (await partner.ask(LIST, { filter })).payments.edges.map(({ node }: any) => node)

  test('CAAMI and SPP IS list all payments and a provider its own, newest first', async () => {
    const gp = await newGp()
    await gp.line('2024-03-28')
    await run('2024-03-29')
    await gp.line('2024-03-30')
    await run('2024-03-31')
    const own = await list(gp.partner)
    expect(own.map(({ executedOn }: any) => executedOn)).toEqual(['2024-03-31', '2024-03-29'])
    for (const partner of [fixtures.caami, fixtures.inspector, fixtures.analyst])
      expect(await list(partner, { provider: gp.number })).toHaveLength(2)
    const march = { provider: gp.number, executed: { from: '2024-03-30', to: '2024-03-31' } }
    expect(await list(fixtures.caami, march)).toHaveLength(1)
    expect(await list(fixtures.gp, { provider: gp.number })).toEqual([])
    expect(codesOf(await fixtures.cpas.raw(LIST))).toContain('GRAPHQL_VALIDATION_FAILED')
  })
})

test('a file submitted by staff of a provider is paid', async () => {
  const gp = await newGp()
  const staff = await fixtures.as(`provider:${gp.number}:staff`)
  const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
    validity: { from: '2024-01-01', to: '2024-12-31' },
  })
  const { file } = await sendFile(
    staff,
    fileOf(gp.number, niss, [{ code: '101076', performedOn: '2024-03-30', claimed: '31.81' }]),
    '2024-03-30',
  )
  expect(file.counts.paid).toBe(0)
  await run('2024-03-31')
  const { invoiceFile } = await staff.ask<any>('query ($id: ID!) { invoiceFile(id: $id) { counts { paid } } }', {
    id: file.id,
  })
  expect(invoiceFile.counts.paid).toBe(1)
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
