import { summarize, waitUntil } from './answers'
import { commit, daysLater } from './care-fixtures'
import { decide, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { invoiceSteps, line } from './invoice-steps'
import { legal, mutationSteps } from './mutation-steps'
import { FINDINGS } from './operations'
import { general, inputFor, rightsSteps, TERMS } from './rights-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation, read, waitForMutations, inbox } = mutationSteps(fixtures, unusedNiss)
const { sendOne } = invoiceSteps(fixtures, unusedNiss)
const { person, create, codesOn, covers } = rightsSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

// A small generator with a seed: the same reports in every run.
const randomNumbers = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
/** The day of the same number three months later, or the last of that month. */
function threeMonthsAfter(on: string): string {
  const [year, month, dayOfMonth] = on.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + 3, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + 2, Math.min(dayOfMonth, lastOfMonth))).toISOString().slice(0, 10)
}

describe('a person who becomes insurable', () => {
  test.concurrent('a new number with legal stay makes insurable, unless the report gives the insurance status', async () => {
    const due = async (more: Overrides) => {
      const niss = await person('2026-01-01')
      const change = { newNiss: unusedNiss.national(), ...legal('2026-02-01'), ...more }
      await recordMutation(niss, 'NUMBER_CHANGE', '2026-02-01', change, '2026-02-05')
      const { decision } = await create(inputFor(niss, '2026-02-10', '2026-02-10', '2026-04-30'), '2026-02-10')
      return [decision.refundTerms.refundCode, decision.insuranceDueBy]
    }
    expect(await due({})).toEqual([9002, '2026-05-01'])
    expect(await due({ insurance: 'NOT_INSURED_NOT_INSURABLE' })).toEqual([9008, null])
  })

  test.concurrent('a later report of insurability informs the CPAS, changes the terms from its day, and enters the work list', async () => {
    const niss = await person('2026-01-01', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2025-01-01' },
    })
    const { number } = await decide(
      fixtures.cpas,
      inputFor(niss, '2026-01-05', '2026-01-05', '2026-12-31'),
      '2026-01-05',
    )
    expect(await codesOn(number, null, '2026-12-31')).toEqual([9008, 9008])
    await recordMutation(niss, 'INSURABILITY_CHANGE', '2026-02-10', { insurance: 'INSURABLE' }, '2026-03-01')
    await waitForMutations(number)
    expect(await read(number)).toMatchObject({
      status: 'ACTIVE',
      version: 1,
      suspension: null,
      insuranceDueBy: '2026-05-10',
    })
    expect(await inbox(number, { status: 'INFORMATION', kinds: ['INSURABILITY_CHANGE'] })).toHaveLength(1)
    expect(await codesOn(number, null, '2026-02-09', '2026-02-10', '2026-05-10', '2026-05-11')).toEqual([
      9008, 9008, 9002, 9002, 9009,
    ])
    const LIST = `query ($niss: Niss!) { decisions(filter: { niss: $niss, insuranceOverdue: true }) { totalCount } }`
    const overdue = async (on: string) => (await fixtures.cpas.ask<any>(LIST, { niss }, on)).decisions.totalCount
    expect([await overdue('2026-05-10'), await overdue('2026-05-11')]).toEqual([0, 1])
    await recordMutation(
      niss,
      'INSURABILITY_CHANGE',
      '2026-03-01',
      { insurance: 'NOT_INSURED_NOT_INSURABLE' },
      '2026-03-02',
    )
    await waitUntil(
      () => read(number),
      ({ insuranceDueBy }: any) => insuranceDueBy === null,
    )
    expect(await codesOn(number, '2026-02-28', '2026-03-01', '2026-06-01')).toEqual([9002, 9008, 9008])
    expect(await overdue('2026-05-11')).toBe(0)
  })

  test.concurrent('the end of an affiliation makes a person insurable, unless the report says otherwise', async () => {
    const statusAfter = async (more: Overrides) => {
      const niss = await person('2026-01-01')
      await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-01-10', {}, '2026-02-01')
      await recordMutation(niss, 'INSURANCE_END', '2026-02-10', more, '2026-02-15')
      const INSURANCE =
        'query ($niss: Niss!, $on: LocalDate!) { beneficiary(niss: $niss) { insurance(on: $on) { status } } }'
      return Promise.all(
        ['2026-02-09', '2026-02-10'].map(
          async (on) =>
            (await fixtures.inspector.ask<any>(INSURANCE, { niss, on }, TODAY)).beneficiary.insurance.status,
        ),
      )
    }
    expect(await statusAfter({})).toEqual(['INSURED', 'INSURABLE'])
    expect(await statusAfter({ insurance: 'NOT_INSURED_NOT_INSURABLE' })).toEqual([
      'INSURED',
      'NOT_INSURED_NOT_INSURABLE',
    ])
  })

  test.concurrent('a report of insurability needs the status, and does not make insured', async () => {
    const niss = await person('2026-01-01')
    const item = { niss, kind: 'INSURABILITY_CHANGE', effectiveOn: '2026-02-01' }
    const MUTATE = `mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { mutation { id } ${FINDINGS} } }`
    const input = [
      { ...item, reference: `none-${niss}` },
      { ...item, reference: `insured-${niss}`, insurance: 'INSURED' },
      {
        ...item,
        reference: `address-${niss}`,
        kind: 'ADDRESS_CHANGE',
        address: { insCode: '21004', from: '2026-02-01' },
        insurance: 'INSURABLE',
      },
    ]
    const { recordIdentityMutations: results } = await fixtures.bcss.ask<any>(MUTATE, { input }, TODAY)
    expect(results.map(({ mutation, findings }: any) => [mutation, ...summarize(findings)])).toEqual([
      [null, 'E BEN-MUTATION-FIELDS input.0.insurance'],
      [null, 'E BEN-MUTATION-FIELDS input.1.insurance'],
      [null, 'E BEN-MUTATION-FIELDS input.2.insurance'],
    ])
  })
})

const PERIODS = `query ($number: ID!) { decision(number: $number) {
  situationChanges { kind effectiveOn } refundTermsPeriods { period { from to } refundTerms { refundCode } } } }`
test.concurrent('refundTermsPeriods and situationChanges list what changes inside a decision', async () => {
  const niss = await person('2026-01-01')
  await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-01-10', legal('2026-01-10'), '2026-01-02')
  const { number } = await decide(fixtures.cpas, inputFor(niss, '2026-01-05', '2026-01-05', '2026-06-30'), '2026-01-05')
  await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-05-15', {}, '2026-03-01')
  await waitForMutations(number)
  const { decision } = await fixtures.cpas.ask<any>(PERIODS, { number }, TODAY)
  expect(decision.situationChanges).toEqual([
    { kind: 'RESIDENCE_CHANGE', effectiveOn: '2026-01-10' },
    { kind: 'INSURANCE_AFFILIATION', effectiveOn: '2026-05-15' },
  ])
  expect(
    decision.refundTermsPeriods.map(({ period, refundTerms }: any) => [
      period.from,
      period.to,
      refundTerms?.refundCode,
    ]),
  ).toEqual([
    ['2026-01-05', '2026-01-09', 9001],
    ['2026-01-10', '2026-04-10', 9002],
    ['2026-04-11', '2026-05-14', 9009],
    ['2026-05-15', '2026-06-30', undefined],
  ])
})

test.concurrent('the terms of each day of random reports equal a second computation from the reports', async () => {
  const FIRST = '2026-01-05'
  const dayAt = (i: number) => daysLater(FIRST, i)
  for (let seed = 1; seed <= 4; seed++) {
    const random = randomNumbers(seed)
    const pick = <T>(...values: T[]): T => values[random(values.length)]!
    const niss = await person('2026-01-01')
    const { number } = await decide(fixtures.cpas, inputFor(niss, FIRST, FIRST, '2026-12-31'), FIRST)
    const reports = Array.from({ length: 5 }, () => {
      const effectiveOn = dayAt(random(300))
      const residence = {
        status: pick('LEGAL_STAY', 'ILLEGAL_STAY', 'STRUCK_OFF', 'REGULARISATION_9TER'),
        register: 'FOREIGNERS',
        from: effectiveOn,
      }
      const insurance = pick('INSURABLE', 'NOT_INSURED_NOT_INSURABLE')
      return pick<Overrides>(
        { kind: 'RESIDENCE_CHANGE', effectiveOn, residence },
        { kind: 'RESIDENCE_CHANGE', effectiveOn, residence, insurance },
        { kind: 'INSURABILITY_CHANGE', effectiveOn, insurance },
        { kind: 'INSURANCE_END', effectiveOn },
      )
    }).filter((one, i, all) => all.findIndex(({ effectiveOn }) => effectiveOn === one.effectiveOn) === i)
    for (const { kind, effectiveOn, ...more } of reports)
      await recordMutation(niss, kind, effectiveOn, more, '2026-03-01')
    let [residence, insurance, since] = ['ILLEGAL_STAY', 'NOT_INSURED_NOT_INSURABLE', '']
    const expected: number[] = []
    const asked: string[] = []
    for (let i = 0; i <= 360; i++) {
      const today = dayAt(i)
      const report = reports.find(({ effectiveOn }) => effectiveOn === today)
      const before = insurance
      if (report?.residence) residence = report.residence.status
      if (report?.insurance) insurance = report.insurance
      else if (report?.kind === 'INSURANCE_END' || report?.residence?.status === 'LEGAL_STAY') insurance = 'INSURABLE'
      if (insurance === 'INSURABLE' && before !== 'INSURABLE') since = today
      asked.push(today)
      expected.push(
        residence === 'ILLEGAL_STAY'
          ? 9001
          : residence === 'REGULARISATION_9TER'
            ? 9003
            : residence === 'STRUCK_OFF'
              ? 9007
              : insurance !== 'INSURABLE'
                ? 9008
                : today <= threeMonthsAfter(since)
                  ? 9002
                  : 9009,
      )
    }
    const answers: number[] = []
    for (let from = 0; from < asked.length; from += 60) {
      const query = `query ($number: ID!) { decision(number: $number) { ${asked
        .slice(from, from + 60)
        .map((on, i) => `d${i}: refundTerms(on: "${on}") { refundCode }`)
        .join(' ')} } }`
      const { decision } = await fixtures.cpas.ask<any>(query, { number }, TODAY)
      answers.push(...Object.values<any>(decision).map(({ refundCode }) => refundCode))
    }
    expect(answers).toEqual(expected)
  }
})

test.concurrent('a commitment keeps the refund terms that the provider relied on', async () => {
  const niss = await person('2026-01-01')
  const full = general('2026-01-05', '2026-06-30', { patientPart: 'FULL' })
  await decide(
    fixtures.cpas,
    inputFor(niss, '2026-01-05', '2026-01-05', '2026-06-30', { coverages: [full] }),
    '2026-01-05',
  )
  const commitmentNumber = await commit(fixtures.gp, fixtures.gpNumber, niss, '2026-02-20')
  await recordMutation(niss, 'STRUCK_OFF', '2026-02-15', {}, '2026-03-05')
  await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-03-01', {}, '2026-03-05')
  const COMMITTED = { commitmentNumber, on: '2026-03-25' }
  await waitUntil(
    () => covers(niss, '2026-02-20'),
    ({ covered }: any) => !covered,
  )
  for (const performedOn of ['2026-02-21', '2026-03-02'])
    expect((await sendOne(niss, line({ performedOn }), COMMITTED)).amounts.state).toBe('33.73')
  const without = await sendOne(niss, line({ performedOn: '2026-02-22' }), { on: '2026-03-25' })
  expect(without).toMatchObject({ outcome: 'REJECTED', amounts: { state: '0.00' } })
})

test.concurrent('a day on which the person is insured has no refund terms', async () => {
  const niss = await person('2026-01-01')
  const { number } = await decide(fixtures.cpas, inputFor(niss, '2026-01-05', '2026-01-05', '2026-06-30'), '2026-01-05')
  await recordMutation(niss, 'INSURANCE_AFFILIATION', '2026-02-15', {}, '2026-03-01')
  await waitForMutations(number)
  const { errors } = await fixtures.cpas.raw(TERMS, { number, on: '2026-02-15' }, TODAY)
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'on' } }])
  expect(await codesOn(number, null, '2026-02-14')).toEqual([9001, 9001])
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
