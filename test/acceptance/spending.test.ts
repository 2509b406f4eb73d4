import { codesOf, waitUntil } from './answers'
import { coveredPerson, hospitalCoverages, ILLEGAL, LEGAL, sendLines } from './care-fixtures'
import { OTHER_CPAS, setUpFixtures, unusedNissNumbers } from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const SPENDING = `query ($by: [SpendingDimension!]!, $period: PeriodInput!, $filter: SpendingFilter) { spending(by: $by, period: $period, filter: $filter) {
  keys lineCount beneficiaries amounts { claimed state cpas patient } } }`
const period = { from: '2019-02-01', to: '2019-03-31' }
const filter = { cpas: OTHER_CPAS }
const spending = async (partner: any, dimensions: string[], more: object = {}) =>
  (await partner.ask(SPENDING, { by: dimensions, period, filter, ...more })).spending
const amounts = (claimed: string, state: string, cpas: string, patient: string) => ({ claimed, state, cpas, patient })

// Care of 2019, months that no other test has: six persons without legal stay in February, two with legal stay in March.
beforeAll(async () => {
  const validity = { from: '2019-01-01', to: '2019-12-31' }
  const send = async (performedOn: string, person: object, claimed: string) => {
    const { niss } = await coveredPerson(
      fixtures.otherCpas,
      unusedNiss.bis(),
      { validity, coverages: hospitalCoverages() },
      person,
    )
    const line = { code: '102034', performedOn, claimed }
    return sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [line], { on: '2019-04-01' })
  }
  for (let i = 0; i < 6; i++) await send('2019-02-10', ILLEGAL, '37.15')
  await send('2019-02-28', ILLEGAL, '37.15')
  await send('2019-03-01', LEGAL, '37.15')
  await send('2019-03-31', LEGAL, '40.00')
  await send('2019-04-01', LEGAL, '37.15')
})

test('spending without dimensions is one row of accepted and reduced lines by day of care', async () => {
  expect(await spending(fixtures.caami, [])).toEqual([
    { keys: [], lineCount: 9, beneficiaries: 9, amounts: amounts('337.20', '310.35', '24.00', '2.85') },
  ])
})

test.each([
  [
    'MONTH',
    [
      ['2019-02', 7, '260.05'],
      ['2019-03', 2, '50.30'],
    ],
  ],
  ['CPAS', [[OTHER_CPAS, 9, '310.35']]],
  ['CARE_TYPE', [['AMBULATORY_HOSPITAL_CARE', 9, '310.35']]],
  [
    'REFUND_CODE',
    [
      ['9001', 7, '260.05'],
      ['9008', 2, '50.30'],
    ],
  ],
  ['PROVIDER_CATEGORY', [['HOSPITAL', 9, '310.35']]],
])('spending is grouped by %s', async (dimension, expected) => {
  const rows = await spending(fixtures.caami, [dimension])
  expect(rows.map(({ keys, lineCount, amounts }: any) => [keys[0], lineCount, amounts.state])).toEqual(expected)
})

test('spending is grouped by two dimensions in their order and filtered by care type', async () => {
  const rows = await spending(fixtures.caami, ['REFUND_CODE', 'MONTH'])
  expect(rows.map(({ keys }: any) => keys)).toEqual([
    ['9001', '2019-02'],
    ['9008', '2019-03'],
  ])
  const none = await spending(fixtures.caami, ['MONTH'], { filter: { ...filter, careType: 'PROSTHESES' } })
  expect(none).toEqual([])
})

test('spending hides groups of fewer than five persons from an analyst', async () => {
  const rows = await spending(fixtures.analyst, ['MONTH'])
  expect(rows).toEqual([
    { keys: ['2019-02'], lineCount: 7, beneficiaries: 7, amounts: amounts('260.05', '260.05', '0.00', '0.00') },
    { keys: ['2019-03'], lineCount: null, beneficiaries: null, amounts: null },
  ])
  const seen = await spending(fixtures.inspector, ['MONTH'])
  expect(seen[1]).toMatchObject({ lineCount: 2, beneficiaries: 2, amounts: { state: '50.30' } })
})

test('a CPAS reads only its own spending, settled or not', async () => {
  expect(await spending(fixtures.cpas, ['CPAS'], { filter: { cpas: OTHER_CPAS } })).toEqual([])
  for (const own of [null, { cpas: OTHER_CPAS }])
    expect(await spending(fixtures.otherCpas, ['CPAS'], { filter: own })).toEqual([
      { keys: [OTHER_CPAS], lineCount: 9, beneficiaries: 9, amounts: amounts('337.20', '310.35', '24.00', '2.85') },
    ])
})

test('merged persons count as one person in a group', async () => {
  const validity = { from: '2018-01-01', to: '2018-12-31' }
  const numbers: string[] = []
  for (let i = 0; i < 5; i++) {
    const { niss } = await coveredPerson(
      fixtures.otherCpas,
      unusedNiss.bis(),
      { validity, coverages: hospitalCoverages() },
      ILLEGAL,
    )
    numbers.push(niss)
    const line = { code: '102034', performedOn: '2018-05-10', claimed: '37.15' }
    await sendLines(fixtures.hospital, fixtures.hospitalNumber, niss, [line], { on: '2018-06-01' })
  }
  const may = { period: { from: '2018-05-01', to: '2018-05-31' } }
  expect(await spending(fixtures.analyst, [], may)).toMatchObject([{ lineCount: 5, beneficiaries: 5 }])
  const [niss, newNiss] = numbers
  const mutation = { reference: `one-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2018-06-05', newNiss }
  await fixtures.bcss.ask(
    'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
    { input: [mutation] },
    '2018-06-05',
  )
  const [seen] = await waitUntil(
    () => spending(fixtures.inspector, [], may),
    ([row]) => row.beneficiaries === 4,
  )
  expect(seen).toMatchObject({ lineCount: 5, amounts: { claimed: '185.75' } })
  expect(await spending(fixtures.analyst, [], may)).toEqual([
    { keys: [], lineCount: null, beneficiaries: null, amounts: null },
  ])
})

test('spending rejects an inverted period and an audience without access', async () => {
  const upside = await fixtures.caami.raw(SPENDING, { by: [], period: { from: '2019-03-01', to: '2019-02-01' } })
  expect([codesOf(upside), upside.errors![0]!.extensions!.argument]).toEqual([['BAD_USER_INPUT'], 'period'])
  expect(codesOf(await fixtures.gp.raw(SPENDING, { by: [], period }))).toContain('GRAPHQL_VALIDATION_FAILED')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
