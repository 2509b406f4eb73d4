/** Requests about rights that a person's situation gives that an inspection of the law made, with the answers of today. */
import { rulesOf, summarize } from './answers'
import { decide, setUpFixtures, unusedNissNumbers } from './fixtures'
import { invoiceSteps, line } from './invoice-steps'
import { legal, mutationSteps } from './mutation-steps'
import { EXTEND, MODIFY } from './operations'
import { factsOf, general, inputFor, rightsSteps } from './rights-steps'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { recordMutation } = mutationSteps(fixtures, unusedNiss)
const { sendOne } = invoiceSteps(fixtures, unusedNiss)
const { person, simulate, create, codesOn, covers } = rightsSteps(fixtures, unusedNiss)

describe('a person who becomes insurable', () => {
  test.concurrent('a person with a BIS number who is in legal stay from 2026-01-10, simulated on 2026-02-01, has the terms 9002 until 2026-04-10 and 9009 after it; a decision that runs on warns of it, and pays nothing after it without grounds', async () => {
    const niss = await person('2026-01-01')
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-01-10', legal('2026-01-10'), '2026-01-20')
    const input = inputFor(niss, '2026-02-01', '2026-02-01', '2026-08-31')
    const simulated = await simulate(input, '2026-02-01')
    expect(simulated).toMatchObject({ acceptable: true, refundTerms: { refundCode: 9002 } })
    expect(summarize(simulated.findings)).toEqual(['W DEC-INSURABLE-3-MONTHS insuranceDelayGrounds'])
    expect(factsOf(simulated.findings, 'DEC-INSURABLE-3-MONTHS')).toMatchObject([{ dueBy: '2026-04-10' }])
    const { decision } = await create(input, '2026-02-01')
    expect(decision.insuranceDueBy).toBe('2026-04-10')
    expect(await codesOn(decision.number, null, '2026-04-10', '2026-04-11', '2026-08-31')).toEqual([
      9002, 9002, 9009, 9009,
    ])
    expect((await covers(niss, '2026-04-10')).state).toEqual({ insurancePart: '100.0', patientPart: '100.0' })
    expect((await covers(niss, '2026-04-11')).state).toEqual({ insurancePart: '0.0', patientPart: '0.0' })
    const lineOn = (performedOn: string) => sendOne(niss, line({ performedOn }), { on: '2026-04-20' })
    const [before, after] = [await lineOn('2026-04-10'), await lineOn('2026-04-11')]
    expect([before.amounts.state, after.amounts.state]).toEqual(['27.73', '0.00'])
    const grounds = { ...input, insuranceDelayGrounds: 'the fund waits for a document' }
    const modified = await fixtures.cpas.ask<any>(
      MODIFY,
      { number: decision.number, version: 1, input: grounds },
      '2026-02-02',
    )
    expect(modified.modifyDecision.findings).toEqual([])
    expect(await codesOn(decision.number, '2026-04-11')).toEqual([9002])
    const removed = await fixtures.cpas.ask<any>(MODIFY, { number: decision.number, version: 2, input }, '2026-05-01')
    expect(rulesOf(removed.modifyDecision.findings)).toContain('DEC-RETRO-DECREASE')
  })

  test.concurrent('INSURABILITY_CHANGE is a kind of report of the registers, and tells that a person with legal stay becomes insurable on 2026-02-10', async () => {
    const niss = await person('2026-01-01', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from: '2025-01-01' },
    })
    await recordMutation(niss, 'INSURABILITY_CHANGE', '2026-02-10', { insurance: 'INSURABLE' }, '2026-02-12')
    const input = inputFor(niss, '2026-02-15', '2026-02-15', '2026-04-30')
    expect((await simulate(input, '2026-02-15')).refundTerms.refundCode).toBe(9002)
  })
})

describe('the determinants of a refund code', () => {
  test.concurrent.each(['POPULATION', 'FOREIGNERS', 'WAITING', 'BIS', 'NONE'])(
    'legal stay in the register %s is 9008 in the provisional table, which leaves its column of registers empty',
    async (register) => {
      const niss = await person('2026-01-01', {
        residence: { status: 'LEGAL_STAY', register, from: '2025-01-01' },
        insurance: 'NOT_INSURED_NOT_INSURABLE',
      })
      const { decision, findings } = await create(
        inputFor(niss, '2026-03-01', '2026-03-01', '2026-05-31'),
        '2026-03-01',
      )
      expect([decision.refundTerms.refundCode, findings]).toEqual([9008, []])
    },
  )
})

describe('an asylum seeker with financial aid', () => {
  const seeker = (allocationInsCode: string | null) =>
    person('2026-01-01', {
      residence: { status: 'ASYLUM_SEEKER_FINANCIAL_AID', register: 'WAITING', from: '2025-06-01', allocationInsCode },
    })
  test.concurrent.each<[string | null, boolean | null, number, string[]]>([
    [null, null, 9006, ['W DEC-ALLOCATION-UNKNOWN niss']],
    [null, true, 9006, ['W DEC-ALLOCATION-UNKNOWN niss']],
    ['21004', null, 9005, []],
    ['62063', null, 9006, ['W DEC-HOUSING-UNTOLD housingOffered']],
    ['62063', false, 9006, []],
    ['62063', true, 9005, []],
  ])(
    'an asylum seeker with financial aid, assigned to %s, housing offered %s: the refund code is %i and a gap is a warning',
    async (allocation, housingOffered, code, expected) => {
      const niss = await seeker(allocation)
      const { decision, findings } = await create(
        inputFor(niss, '2026-03-01', '2026-03-01', '2026-05-31', { housingOffered }),
        '2026-03-01',
      )
      expect(summarize(findings)).toEqual(expected)
      expect(decision.refundTerms.refundCode).toBe(code)
    },
  )

  test.concurrent('the terms follow the municipality that is assigned later', async () => {
    const niss = await seeker(null)
    const residence = {
      status: 'ASYLUM_SEEKER_FINANCIAL_AID',
      register: 'WAITING',
      from: '2026-04-01',
      allocationInsCode: '21004',
    }
    await recordMutation(niss, 'RESIDENCE_CHANGE', '2026-04-01', { residence }, '2026-02-01')
    const { decision } = await create(inputFor(niss, '2026-03-01', '2026-03-01', '2026-05-31'), '2026-03-01')
    expect(await codesOn(decision.number, '2026-03-31', '2026-04-01')).toEqual([9006, 9005])
  })
})

describe('an extension on 2026-03-20 of a decision to 2026-03-31', () => {
  /** A decision from 2026-01-05 to 2026-03-31 with a general medicine coverage until a day, and paramedical care until the end. */
  const decided = async (generalUntil: string) => {
    const niss = await person('2026-01-01')
    const paramedical = { careType: 'PARAMEDICAL', period: { from: '2026-01-05', to: '2026-03-31' } }
    const coverages = [general('2026-01-05', generalUntil), paramedical]
    const input = inputFor(niss, '2026-01-05', '2026-01-05', '2026-03-31', { coverages })
    return { niss, number: (await decide(fixtures.cpas, input, '2026-01-05')).number as string }
  }
  const extend = async (number: string, careTypes: string[] | null) => {
    const call = { number, version: 1, to: '2026-06-30', careTypes }
    const { decision, findings } = (await fixtures.cpas.ask<any>(EXTEND, call, '2026-03-20')).extendDecision
    const ends = decision?.coverages.map(({ careType, period }: any) => [careType, period.to])
    return { ends, to: decision?.validity.to, rules: rulesOf(findings) }
  }

  test.concurrent('without care types leaves a general medicine coverage that ended on 2026-01-31 as it was, and extends the coverage that runs', async () => {
    const { niss, number } = await decided('2026-01-31')
    const ends = [
      ['GENERAL_MEDICINE', '2026-01-31'],
      ['PARAMEDICAL', '2026-06-30'],
    ]
    expect(await extend(number, null)).toEqual({ ends, to: '2026-06-30', rules: [] })
    for (const on of ['2026-02-01', '2026-03-20', '2026-06-30']) expect((await covers(niss, on)).covered).toBe(false)
  })

  test.concurrent('that names general medicine opens it again, as far back as rights may be added later', async () => {
    const { niss, number } = await decided('2026-01-31')
    expect((await extend(number, ['GENERAL_MEDICINE'])).ends).toEqual([
      ['GENERAL_MEDICINE', '2026-06-30'],
      ['PARAMEDICAL', '2026-03-31'],
    ])
    expect((await covers(niss, '2026-02-01')).covered).toBe(true)
    // 61 days before 2026-03-20.
    const earlier = await decided('2026-01-17')
    expect(await extend(earlier.number, ['GENERAL_MEDICINE'])).toMatchObject({ rules: ['DEC-RETRO-60-DAYS'] })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
