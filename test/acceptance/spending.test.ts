import {
  bisNumbers,
  type CareFixtures,
  codesOf,
  covered,
  hospitalCovers,
  ILLEGAL,
  LEGAL,
  OTHER_CPAS,
  openCareFixtures,
  sendLines,
  waitUntil,
} from './care-fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let cast: CareFixtures
const nextNiss = bisNumbers(7)
const SPENDING = `query ($by: [SpendingDimension!]!, $period: PeriodInput!, $filter: SpendingFilter) { spending(by: $by, period: $period, filter: $filter) {
  keys lineCount beneficiaries amounts { claimed state cpas patient } } }`
const period = { from: '2019-02-01', to: '2019-03-31' }
const filter = { cpas: OTHER_CPAS }
const spending = async (by: any, dimensions: string[], more: object = {}) =>
  (await by.ask(SPENDING, { by: dimensions, period, filter, ...more })).spending
const amounts = (claimed: string, state: string, cpas: string, patient: string) => ({ claimed, state, cpas, patient })

// Care of 2019, months that no other test has: six persons without legal stay in February, two with legal stay in March.
beforeAll(async () => {
  cast = await openCareFixtures(7)
  const validity = { from: '2019-01-01', to: '2019-12-31' }
  const send = async (performedOn: string, person: object, claimed: string) => {
    const { niss } = await covered(cast.other, nextNiss(), { validity, covers: hospitalCovers() }, person)
    const line = { code: '102034', performedOn, claimed }
    return sendLines(cast.hospital, cast.hospitalNumber, niss, [line], { on: '2019-04-01' })
  }
  for (let i = 0; i < 6; i++) await send('2019-02-10', ILLEGAL, '37.15')
  await send('2019-02-28', ILLEGAL, '37.15')
  await send('2019-03-01', LEGAL, '37.15')
  await send('2019-03-31', LEGAL, '40.00')
  await send('2019-04-01', LEGAL, '37.15')
})

test('is told in one row where nothing divides it: accepted and reduced lines by day of care', async () => {
  expect(await spending(cast.agent, [])).toEqual([
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
])('by %s', async (dimension, expected) => {
  const rows = await spending(cast.agent, [dimension])
  expect(rows.map(({ keys, lineCount, amounts }: any) => [keys[0], lineCount, amounts.state])).toEqual(expected)
})

test('by two dimensions, in their order, and by care type', async () => {
  const rows = await spending(cast.agent, ['REFUND_CODE', 'MONTH'])
  expect(rows.map(({ keys }: any) => keys)).toEqual([
    ['9001', '2019-02'],
    ['9008', '2019-03'],
  ])
  const none = await spending(cast.agent, ['MONTH'], { filter: { ...filter, careType: 'PROSTHESES' } })
  expect(none).toEqual([])
})

test('groups of fewer than five persons are null for an analyst, who may not list persons', async () => {
  const rows = await spending(cast.analyst, ['MONTH'])
  expect(rows).toEqual([
    { keys: ['2019-02'], lineCount: 7, beneficiaries: 7, amounts: amounts('260.05', '260.05', '0.00', '0.00') },
    { keys: ['2019-03'], lineCount: null, beneficiaries: null, amounts: null },
  ])
  const seen = await spending(cast.inspector, ['MONTH'])
  expect(seen[1]).toMatchObject({ lineCount: 2, beneficiaries: 2, amounts: { state: '50.30' } })
})

test('a CPAS sees its own only, whatever it filters, settled or not', async () => {
  expect(await spending(cast.cpas, ['CPAS'], { filter: { cpas: OTHER_CPAS } })).toEqual([])
  for (const own of [null, { cpas: OTHER_CPAS }])
    expect(await spending(cast.other, ['CPAS'], { filter: own })).toEqual([
      { keys: [OTHER_CPAS], lineCount: 9, beneficiaries: 9, amounts: amounts('337.20', '310.35', '24.00', '2.85') },
    ])
})

test('two persons who turn out to be one count as one, and make a group small', async () => {
  const validity = { from: '2018-01-01', to: '2018-12-31' }
  const numbers: string[] = []
  for (let i = 0; i < 5; i++) {
    const { niss } = await covered(cast.other, nextNiss(), { validity, covers: hospitalCovers() }, ILLEGAL)
    numbers.push(niss)
    const line = { code: '102034', performedOn: '2018-05-10', claimed: '37.15' }
    await sendLines(cast.hospital, cast.hospitalNumber, niss, [line], { on: '2018-06-01' })
  }
  const may = { period: { from: '2018-05-01', to: '2018-05-31' } }
  expect(await spending(cast.analyst, [], may)).toMatchObject([{ lineCount: 5, beneficiaries: 5 }])
  const [niss, newNiss] = numbers
  const mutation = { reference: `one-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2018-06-05', newNiss }
  await cast.bcss.ask(
    'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
    { input: [mutation] },
    '2018-06-05',
  )
  const [seen] = await waitUntil(
    () => spending(cast.inspector, [], may),
    ([row]) => row.beneficiaries === 4,
  )
  expect(seen).toMatchObject({ lineCount: 5, amounts: { claimed: '185.75' } })
  expect(await spending(cast.analyst, [], may)).toEqual([
    { keys: [], lineCount: null, beneficiaries: null, amounts: null },
  ])
})

test('a period upside down, and a partner who may not', async () => {
  const upside = await cast.agent.raw(SPENDING, { by: [], period: { from: '2019-03-01', to: '2019-02-01' } })
  expect([codesOf(upside), upside.errors![0]!.extensions!.argument]).toEqual([['BAD_USER_INPUT'], 'period'])
  expect(codesOf(await cast.gp.raw(SPENDING, { by: [], period }))).toContain('GRAPHQL_VALIDATION_FAILED')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
