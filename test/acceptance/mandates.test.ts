import { enterpriseCheckDigits } from '../../shared/values/enterprise-number'
import type { Partner } from '../e2e-scenario/client'
import { codesOf, rulesOf } from './answers'
import { coveredPerson, LEGAL, withSharedLock } from './care-fixtures'
import { registerProvider, setUpFixtures, unusedNissNumbers } from './fixtures'
import { FINDINGS, SUBMIT } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const OWN = 'BE68539007547034'
const MANDATED = 'BE71096123456769'
const FIRST = '2024-06-03'
const LAST = '2024-06-11'
const GRANT = `mutation ($input: MandateInput!) { grantMandate(input: $input) { mandate { id period { from to } payeeIban } ${FINDINGS} } }`
const END = `mutation ($id: ID!, $lastDay: LocalDate!) { endMandate(id: $id, lastDay: $lastDay) { mandate { period { to } } ${FINDINGS} } }`
const LIST = `{ mandates(first: 200) { edges { node { id organisation provider { inamiNumber } recordedBy { audience } } } } }`
const PAYMENTS = `query ($provider: InamiNumber) { payments(filter: { provider: $provider }, first: 50) { edges { node { iban amount lines { totalCount } } } } }`
const SEND = SUBMIT.replace('id reference', 'sentBy id reference')

// Payment runs of the days of 2024 concern the other test files that run payments, and no one else.
let releaseLock: () => void
beforeAll(async () => {
  releaseLock = await withSharedLock()
})
afterAll(() => releaseLock?.())

let organisations = Number(String(Date.now()).slice(-6))
/** The number of an organisation that nobody used before. */
const newOrganisation = (): string => {
  const eight = `02${String(++organisations % 1_000_000).padStart(6, '0')}`
  return eight + enterpriseCheckDigits(eight)
}
async function newGp() {
  const number = fixtures.newGpNumber()
  await registerProvider(fixtures.caami, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
  return { number, partner: await fixtures.as(`provider:${number}:prescriber`) }
}
/** The result of the only root field. */
const ask = async (partner: Partner, query: string, variables: object, on: string): Promise<any> =>
  Object.values(await partner.ask<any>(query, variables as Record<string, unknown>, on))[0]
const mandateOf = (provider: string, organisation: string, more: object = {}) => ({
  ...{ provider, organisation, organisationName: 'Centre de facturation d’essai' },
  ...{ from: FIRST, to: LAST, payeeIban: MANDATED },
  ...more,
})
let files = 0
async function submit(partner: Partner, provider: string, on: string) {
  const validity = { from: '2024-01-01', to: '2024-12-31' }
  const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), { validity }, LEGAL)
  const lines = [{ code: '101076', performedOn: '2024-06-01', claimed: '31.81' }]
  const invoices = [{ number: `M${++files}`, niss, issuedOn: '2024-06-01', lines }]
  const reference = `mandate-${process.pid}-${Date.now()}-${files}`
  return partner.raw(SEND, { input: { reference, provider, invoices } }, on)
}
const paid = async (partner: Partner, provider: string | null): Promise<[string, string, number][]> =>
  (await ask(partner, PAYMENTS, { provider }, '2024-06-20')).edges
    .map(({ node }: any) => [node.iban, node.amount, node.lines.totalCount])
    .sort()

test('an organisation sends, sees and is paid for what it sent under a mandate, from its first to its last day, and nothing else', async () => {
  const gp = await newGp()
  const organisation = newOrganisation()
  const house = await fixtures.as(`provider:${organisation}:staff`)
  expect(codesOf(await submit(house, gp.number, FIRST))).toEqual(['FORBIDDEN'])
  const input = mandateOf(gp.number, organisation)
  const { mandate } = await ask(gp.partner, GRANT, { input }, FIRST)
  expect(mandate).toMatchObject({ period: { from: FIRST, to: LAST }, payeeIban: MANDATED })
  expect((await ask(gp.partner, GRANT, { input }, FIRST)).mandate.id).toBe(mandate.id)
  for (const day of ['2024-06-02', '2024-06-12']) {
    const { submitInvoices } = (await submit(house, gp.number, day)).data
    expect([submitInvoices.file, submitInvoices.findings.map(({ rule, code }: any) => [rule, code])]).toEqual([
      null,
      [['INV-MANDATE', '101420']],
    ])
  }
  for (const day of [FIRST, LAST])
    expect((await submit(house, gp.number, day)).data.submitInvoices.file).toMatchObject({
      status: 'CHECKED',
      sentBy: organisation,
    })
  expect(codesOf(await submit(house, fixtures.hospitalNumber, FIRST))).toEqual(['FORBIDDEN'])
  expect((await submit(gp.partner, gp.number, FIRST)).data.submitInvoices.file).toMatchObject({ sentBy: null })
  const seen = await house.ask<any>('{ invoiceLines { totalCount } invoiceFiles { totalCount } }', {}, '2024-06-20')
  expect(seen).toEqual({ invoiceLines: { totalCount: 2 }, invoiceFiles: { totalCount: 2 } })
  await ask(fixtures.caami, 'mutation { runPayments { total } }', {}, '2024-06-20')
  expect(await paid(gp.partner, gp.number)).toEqual([
    [OWN, '25.81', 1],
    [MANDATED, '51.62', 2],
  ])
  expect(await paid(house, null)).toEqual([[MANDATED, '51.62', 2]])
})

test('central collection: a hospital’s billing service sends for its physicians, and each is paid to the account of their mandate', async () => {
  const organisation = newOrganisation()
  const house = await fixtures.as(`provider:${organisation}:staff`)
  const physicians = [await newGp(), await newGp()]
  for (const { number, partner } of physicians) {
    const input = mandateOf(number, organisation, { organisationName: 'Hôpital d’essai' })
    expect((await ask(partner, GRANT, { input }, FIRST)).findings).toEqual([])
    expect((await submit(house, number, FIRST)).data.submitInvoices.file.counts.accepted).toBe(1)
  }
  expect(codesOf(await submit(house, fixtures.gpNumber, FIRST))).toEqual(['FORBIDDEN'])
  await ask(fixtures.caami, 'mutation { runPayments { total } }', {}, '2024-06-20')
  for (const { number, partner } of physicians) expect(await paid(partner, number)).toEqual([[MANDATED, '25.81', 1]])
})

test('the CAAMI records a mandate without an account, and its care is paid to the provider', async () => {
  const gp = await newGp()
  const organisation = newOrganisation()
  const input = mandateOf(gp.number, organisation, { payeeIban: null })
  expect((await ask(fixtures.caami, GRANT, { input }, FIRST)).mandate.payeeIban).toBeNull()
  const house = await fixtures.as(`provider:${organisation}:staff`)
  await submit(house, gp.number, FIRST)
  await ask(fixtures.caami, 'mutation { runPayments { total } }', {}, '2024-06-20')
  expect(await paid(gp.partner, gp.number)).toEqual([[OWN, '25.81', 1]])
})

test.each([
  ['a first day before today', { from: '2024-06-02' }],
  ['an account that the CAAMI names', { byCaami: true }],
])('PRV-MANDATE refuses a mandate with %s', async (_, { byCaami, ...more }: any) => {
  const gp = await newGp()
  const input = mandateOf(gp.number, newOrganisation(), more)
  const result = await ask(byCaami ? fixtures.caami : gp.partner, GRANT, { input }, FIRST)
  expect([result.mandate, rulesOf(result.findings)]).toEqual([null, ['PRV-MANDATE']])
})

test('a mandate is ended by its provider, today or later; another provider, and an unknown mandate, are refused', async () => {
  const gp = await newGp()
  const { mandate } = await ask(gp.partner, GRANT, { input: mandateOf(gp.number, newOrganisation()) }, FIRST)
  const end = async (partner: Partner, id: string, lastDay: string) => partner.raw(END, { id, lastDay }, FIRST)
  expect(codesOf(await end(fixtures.hospital, mandate.id, FIRST))).toEqual(['FORBIDDEN'])
  expect(codesOf(await end(gp.partner, 'none', FIRST))).toEqual(['NOT_FOUND'])
  const early = (await end(gp.partner, mandate.id, '2024-06-02')).data.endMandate
  expect(rulesOf(early.findings)).toEqual(['PRV-MANDATE'])
  expect((await end(gp.partner, mandate.id, FIRST)).data.endMandate.mandate.period.to).toBe(FIRST)
})

test('mandates are listed for their provider, their organisation and the CAAMI, and for no other provider', async () => {
  const gp = await newGp()
  const organisation = newOrganisation()
  const { mandate } = await ask(gp.partner, GRANT, { input: mandateOf(gp.number, organisation) }, FIRST)
  const house = await fixtures.as(`provider:${organisation}:staff`)
  const node = {
    id: mandate.id,
    organisation,
    provider: { inamiNumber: gp.number },
    recordedBy: { audience: 'PROVIDER' },
  }
  for (const partner of [gp.partner, house, fixtures.inspector, fixtures.caami])
    expect((await ask(partner, LIST, {}, FIRST)).edges).toContainEqual({ node })
  expect((await ask(fixtures.hospital, LIST, {}, FIRST)).edges).not.toContainEqual({ node })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
