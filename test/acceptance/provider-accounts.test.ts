import { argumentsOf, codesOf } from './answers'
import { coveredPerson, sendLines, withSharedLock } from './care-fixtures'
import { registerProvider, setUpFixtures, unusedNissNumbers } from './fixtures'
import { AMOUNTS, FINDINGS, REGISTER_PROVIDER } from './operations'

jest.setTimeout(180_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const OLD = 'BE68539007547034'
const NEW = 'BE71096123456769'
const CONFIRM = `mutation ($n: InamiNumber!, $iban: String!) { confirmProviderAccount(inamiNumber: $n, iban: $iban) {
  provider { inamiNumber iban ibanToConfirm } ${FINDINGS} } }`
const RUN = `mutation { runPayments { total lineCount payments { id amount iban provider { inamiNumber } } ${FINDINGS} } }`
const PREVIEW = `{ paymentRunPreview { payments providers persons lines total ${FINDINGS} } }`
const READ = 'query ($n: InamiNumber!) { provider(inamiNumber: $n) { iban ibanToConfirm } }'
const BANK =
  'query ($on: LocalDate!, $run: Int) { paymentFile(executedOn: $on, debtorIban: "BE62510007547061", run: $run) { content } }'
const fixtures = setUpFixtures()
let releaseLock: () => void
const unusedNiss = unusedNissNumbers()

beforeAll(async () => {
  releaseLock = await withSharedLock()
})
afterAll(() => releaseLock?.())
async function newGp() {
  const number = fixtures.newGpNumber()
  await registerProvider(fixtures.caami, {
    inamiNumber: number,
    category: 'GENERAL_PRACTITIONER',
    name: 'Łukasz Müller & Søn',
  })
  const partner = await fixtures.as(`provider:${number}:prescriber`)
  return {
    number,
    partner,
    change: (iban: string, partner = fixtures.caami) =>
      registerProvider(
        partner,
        { inamiNumber: number, category: 'GENERAL_PRACTITIONER', name: 'Łukasz Müller & Søn', iban },
        '2024-03-01',
      ),
    confirm: async (iban: string, partner: any, on = '2024-03-02') => partner.raw(CONFIRM, { n: number, iban }, on),
    read: async () => (await fixtures.caami.ask<any>(READ, { n: number })).provider,
    async line(on: string) {
      const { niss } = await coveredPerson(fixtures.cpas, unusedNiss.bis(), {
        validity: { from: '2024-01-01', to: '2024-12-31' },
      })
      return (
        await sendLines(partner, number, niss, [{ code: '101076', performedOn: on, claimed: '31.81' }], { on })
      )[0]
    },
    of: (payments: any[]) => payments.find(({ provider }) => provider.inamiNumber === number) ?? null,
    findingsAbout: (findings: any[]) => findings.filter(({ facts }) => facts.some((one: any) => one.value === number)),
  }
}
const ofRun = async (on: string) => (await fixtures.caami.ask<any>(RUN, {}, on)).runPayments
const ofPreview = async (on: string) => (await fixtures.caami.ask<any>(PREVIEW, {}, on)).paymentRunPreview

test('a second person at CAAMI confirms a changed account, and payments wait for the confirmation', async () => {
  const gp = await newGp()
  const other = await newGp()
  await gp.line('2024-03-02')
  const first = gp.of((await ofRun('2024-03-03')).payments)
  expect(first.iban).toBe(OLD)

  const changed = await gp.change(NEW)
  expect(changed.provider.iban).toBe(OLD)
  expect(changed.findings.map(({ rule, severity }: any) => [rule, severity])).toEqual([['PRV-ACCOUNT', 'WARNING']])
  expect(await gp.read()).toEqual({ iban: OLD, ibanToConfirm: NEW })
  const lines = [await gp.line('2024-03-04'), await gp.line('2024-03-05')]
  await other.line('2024-03-05')

  const preview = await ofPreview('2024-03-06')
  const run = await ofRun('2024-03-06')
  expect(gp.findingsAbout(preview.findings)).toEqual(gp.findingsAbout(run.findings))
  expect(preview.payments).toBeGreaterThanOrEqual(1)
  expect(gp.of(run.payments)).toBeNull()
  expect(other.of(run.payments)).toMatchObject({ iban: OLD, amount: '25.81' })
  const amount = lines.reduce((sum, { amounts }) => sum + Number(amounts.state), 0).toFixed(2)
  expect(gp.findingsAbout(run.findings)).toEqual([
    expect.objectContaining({
      rule: 'PRV-ACCOUNT',
      severity: 'WARNING',
      facts: [
        { name: 'provider', value: gp.number },
        { name: 'lines', value: '2' },
        { name: 'amount', value: amount },
      ],
    }),
  ])

  const own = await gp.confirm(NEW, fixtures.caami)
  expect(own.data.confirmProviderAccount.provider).toBeNull()
  expect(own.data.confirmProviderAccount.findings.map(({ rule, severity }: any) => [rule, severity])).toEqual([
    ['PRV-SECOND-PERSON', 'ERROR'],
  ])
  expect(codesOf(await gp.confirm('NL91ABNA0417164300', fixtures.controller))).toEqual(['CONFLICT'])
  const answers = await Promise.all(Array.from({ length: 5 }, () => gp.confirm(NEW, fixtures.controller)))
  expect(answers.filter(({ data }) => data?.confirmProviderAccount?.provider?.iban === NEW)).toHaveLength(1)
  expect(answers.flatMap(codesOf)).toEqual(Array(4).fill('CONFLICT'))
  expect(await gp.read()).toEqual({ iban: NEW, ibanToConfirm: null })

  const next = await ofRun('2024-03-07')
  expect(gp.of(next.payments)).toMatchObject({ iban: NEW, amount })
  expect(gp.findingsAbout(next.findings)).toEqual([])

  // A payment keeps the account that it was made to, and the name is one that every bank takes.
  const stored = await fixtures.caami.ask<any>(
    'query ($n: InamiNumber!) { payments(filter: { provider: $n }) { edges { node { iban } } } }',
    { n: gp.number },
  )
  expect(stored.payments.edges.map(({ node }: any) => node.iban)).toEqual([NEW, OLD])
  const { paymentFile } = await fixtures.caami.ask<any>(BANK, { on: '2024-03-07', run: null })
  const xml = Buffer.from(paymentFile.content, 'base64').toString('utf8')
  expect(xml).toContain(`<IBAN>${NEW}</IBAN>`)
  expect(xml).toContain('<Nm>Lukasz Muller + Son</Nm>')
  expect(xml).not.toMatch(/<Nm>[^<]* {2}/)
})

test('only CAAMI sees and confirms a pending account', async () => {
  const gp = await newGp()
  await gp.change(NEW)
  for (const partner of [fixtures.cpas, fixtures.inspector, gp.partner]) {
    expect(codesOf(await partner.raw(READ, { n: gp.number }))).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codesOf(await partner.raw(CONFIRM, { n: gp.number, iban: NEW }))).toContain('GRAPHQL_VALIDATION_FAILED')
  }
  expect(codesOf(await fixtures.controller.raw(CONFIRM, { n: fixtures.newGpNumber(), iban: NEW }))).toEqual([
    'NOT_FOUND',
  ])
})

test.each([
  ['a Spanish account of 23 characters', 'ES912100041845020005133'],
  ['an account outside SEPA', 'TN5910006035183598478831'],
  ['an account of a country without IBAN', 'US68539007547034'],
])('%s is refused for a provider and for the payer', async (_, iban) => {
  const input = { inamiNumber: fixtures.newGpNumber(), name: 'X', category: 'GENERAL_PRACTITIONER', iban }
  const registered = await fixtures.caami.raw(REGISTER_PROVIDER, { input })
  expect([codesOf(registered), argumentsOf(registered)]).toEqual([['BAD_USER_INPUT'], ['input.iban']])
  const file = await fixtures.caami.raw(
    'query ($iban: String!) { paymentFile(executedOn: "2024-03-07", debtorIban: $iban) { content } }',
    { iban },
  )
  expect([codesOf(file), argumentsOf(file)]).toEqual([['BAD_USER_INPUT'], ['debtorIban']])
})

test('a review selection without a seed returns the generated seed', async () => {
  const gp = await newGp()
  for (const on of ['2024-04-02', '2024-04-03', '2024-04-04']) await gp.line(on)
  const filter = { provider: gp.number }
  const { reviewSelectionPreview: preview } = await fixtures.caami.ask<any>(
    'query ($filter: InvoiceLineFilter!) { reviewSelectionPreview(filter: $filter, sampleSize: 2) { population selected persons amount seed } }',
    { filter },
    '2024-04-05',
  )
  expect(preview).toMatchObject({ population: 3, selected: 2, persons: 2 })
  const { selectForReview: act } = await fixtures.caami.ask<any>(
    `mutation ($filter: InvoiceLineFilter!, $seed: Int) { selectForReview(filter: $filter, sampleSize: 2, seed: $seed) {
      selected population seed lines { edges { node { ${AMOUNTS} review { seed } } } } } }`,
    { filter, seed: preview.seed },
    '2024-04-05',
  )
  const nodes = act.lines.edges.map(({ node }: any) => node)
  expect(act).toMatchObject({ selected: 2, population: 3, seed: preview.seed })
  expect(nodes.map(({ review }: any) => review.seed)).toEqual([preview.seed, preview.seed])
  expect(nodes.reduce((sum: number, { amounts }: any) => sum + Number(amounts.state), 0).toFixed(2)).toBe(
    preview.amount,
  )
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
