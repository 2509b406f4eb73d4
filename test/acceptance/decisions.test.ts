import { rulesOf, summarize } from './answers'
import { decisionSteps, validity } from './decision-steps'
import { CPAS, coverageInput, decide, decisionInput, setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { CREATE, DECISION, EXTEND, FINDINGS, MODIFY, READ, SIMULATE, SIMULATE_MODIFICATION, STOP } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { simulateAndCreate, newPerson } = decisionSteps(fixtures, unusedNiss)
type Overrides = Record<string, any>

describe('createDecision', () => {
  test.concurrent('createDecision returns number, version 1, kind and refund terms, and a later query returns the same decision', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss, {
      coverages: [
        coverageInput('GENERAL_MEDICINE', { patientPart: 'PARTIAL', patientPartMaxPerMonth: '20.50' }),
        coverageInput('HOSPITALIZATION', {
          supplements: 'PARTIAL',
          supplementMax: '100.00',
          supplementTypes: ['single room'],
        }),
        coverageInput('AMBULATORY_HOSPITAL_CARE'),
        coverageInput('PROSTHESES', {
          authorisedCompanies: ['0207889014'],
          prescriptionRequired: true,
          agreement: true,
        }),
      ],
      ownFunds: [{ description: 'glasses', maxAmount: '150.00' }, { description: 'dentist' }],
    })
    const { findings, decision } = await simulateAndCreate(input)
    expect(findings).toEqual([])
    expect(decision.number).toMatch(/^\d{1,12}$/)
    expect(decision).toMatchObject({
      version: 1,
      kind: 'GUARANTEE',
      status: 'ACTIVE',
      councilDate: TODAY,
      validity: { from: '2026-03-01', to: '2026-08-31' },
      judicialDecision: false,
      residenceStatus: 'ILLEGAL_STAY',
      insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
      incomeLevel: 'UP_TO_LIVING_WAGE',
      ownFunds: [
        { description: 'glasses', maxAmount: '150.00' },
        { description: 'dentist', maxAmount: null },
      ],
      insuranceDueBy: null,
      suspension: null,
      cpas: { enterpriseNumber: CPAS },
      beneficiary: { niss },
    })
    expect(decision.coverages[0]).toEqual({
      careType: 'GENERAL_MEDICINE',
      period: { from: '2026-03-01', to: '2026-08-31' },
      insurancePart: 'FULL',
      patientPart: 'PARTIAL',
      supplements: 'NOTHING',
      patientPartMaxPerMonth: '20.50',
      supplementMax: null,
      supplementTypes: [],
      agreement: false,
      prescriptionRequired: false,
      authorisedCompanies: [],
    })
    const { decision: read } = await fixtures.cpas.ask<any>(READ, { number: decision.number }, TODAY)
    expect(read).toMatchObject(decision)
    expect(read.versions).toMatchObject([{ id: `${decision.number}-1`, version: 1, action: 'CREATE' }])
  })

  test.concurrent('a decision without coverages is a principle decision, and its status follows the day asked for', async () => {
    const niss = await newPerson()
    const later = await decide(
      fixtures.cpas,
      decisionInput(niss, { validity: validity('2026-05-01', '2026-06-30'), coverages: [] }),
    )
    expect(later).toMatchObject({ kind: 'PRINCIPLE', status: 'FUTURE' })
    const { decision } = await fixtures.cpas.ask<any>(
      `query ($number: ID!) { decision(number: $number) { before: status(on: "2026-04-30") first: status(on: "2026-05-01") last: status(on: "2026-06-30") after: status(on: "2026-07-01") } }`,
      { number: later.number },
      TODAY,
    )
    expect(decision).toEqual({ before: 'FUTURE', first: 'ACTIVE', last: 'ACTIVE', after: 'EXPIRED' })
  })
})

describe('changes of a decision', () => {
  test.concurrent('DEC-VERSION rejects a change that expects another version', async () => {
    const input = decisionInput(await newPerson())
    const { number } = await decide(fixtures.cpas, input)
    for (const [query, variables, name] of [
      [MODIFY, { number, version: 2, input }, 'modifyDecision'],
      [EXTEND, { number, version: 2, to: '2026-09-30' }, 'extendDecision'],
      [STOP, { number, version: 2, lastDay: '2026-03-31' }, 'stopDecision'],
    ] as const) {
      const answer = (await fixtures.cpas.ask<any>(query, variables, TODAY))[name]
      expect(answer.decision).toBeNull()
      expect(summarize(answer.findings)).toEqual(['E DEC-VERSION expectedVersion'])
    }
  })
  test.concurrent('DEC-OTHER-CPAS rejects a change of another CPAS’s decision', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss)
    const { number } = await decide(fixtures.cpas, input)
    const acts: [string, Record<string, unknown>, string][] = [
      [MODIFY, { number, version: 1, input }, 'modifyDecision'],
      [EXTEND, { number, version: 1, to: '2026-09-30' }, 'extendDecision'],
      [STOP, { number, version: 1, lastDay: '2026-03-31' }, 'stopDecision'],
      [SIMULATE_MODIFICATION, { number, input }, 'simulateModification'],
      [
        `mutation ($number: ID!, $version: Int!) { reactivateDecision(number: $number, expectedVersion: $version) { stopped { number } ${FINDINGS} } }`,
        { number, version: 1 },
        'reactivateDecision',
      ],
    ]
    for (const [query, variables, name] of acts) {
      const answer = (await fixtures.otherCpas.ask<any>(query, variables, TODAY))[name]
      expect(summarize(answer.findings)).toEqual(['E DEC-OTHER-CPAS number'])
    }
    const copies = await fixtures.otherCpas.ask<any>(
      `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) { decision { number } ${FINDINGS} } }`,
      { number, niss: [niss] },
      TODAY,
    )
    expect(summarize(copies.copyDecisionToHousehold[0].findings)).toEqual(['E DEC-OTHER-CPAS number'])
  })
  test.concurrent('an unknown decision number is NOT_FOUND', async () => {
    for (const [query, variables] of [
      [MODIFY, { number: '999999999999', version: 1, input: decisionInput(unusedNiss.bis()) }],
      [STOP, { number: 'nonsense', version: 1, lastDay: TODAY }],
      [EXTEND, { number: '0', version: 1, to: TODAY }],
      [`mutation { reactivateDecision(number: "999999999999", expectedVersion: 1) { stopped { number } } }`, {}],
      [`mutation { copyDecisionToHousehold(number: "999999999999", niss: []) { decision { number } } }`, {}],
    ] as const) {
      const { errors } = await fixtures.cpas.raw(query, variables, TODAY)
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND'])
    }
    expect(await fixtures.cpas.ask('{ decision(number: "999999999999") { number } }')).toEqual({ decision: null })
  })
  test.concurrent('DEC-NOT-SUSPENDED rejects the reactivation of a decision that is not suspended', async () => {
    const { number } = await decide(fixtures.cpas, decisionInput(await newPerson()))
    const { reactivateDecision } = await fixtures.cpas.ask<any>(
      `mutation ($number: ID!) { reactivateDecision(number: $number, expectedVersion: 1) { stopped { number } ${FINDINGS} } }`,
      { number },
      TODAY,
    )
    expect(reactivateDecision.stopped).toBeNull()
    expect(rulesOf(reactivateDecision.findings)).toContain('DEC-NOT-SUSPENDED')
  })
  test.concurrent('createDecision returns all findings at once', async () => {
    const { findings } = await simulateAndCreate(
      decisionInput(unusedNiss.bis(), {
        councilDate: '2026-03-13',
        validity: validity('2026-01-01', '2027-03-01'),
        coverages: [
          coverageInput('HOSPITALIZATION', {
            period: validity('2025-12-31', '2027-03-01'),
            supplements: 'FULL',
            supplementMax: '1.00',
          }),
        ],
      }),
    )
    expect(new Set(findings.map((line) => line.split(' ')[1]))).toEqual(
      new Set([
        'DEC-COUNCIL-DATE',
        'DEC-60-DAYS',
        'DEC-ONE-YEAR',
        'DEC-COVER-IN-DECISION',
        'DEC-COUPLING-HOSPITAL',
        'DEC-COVER-TERMS',
        'DEC-UNKNOWN-BENEFICIARY',
      ]),
    )
  })
})

describe('copyDecisionToHousehold', () => {
  const COPY = `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) { decision { ${DECISION} } ${FINDINGS} } }`
  test.concurrent('copyDecisionToHousehold creates one decision per member, in the order of the input, and is idempotent', async () => {
    const { number } = await decide(fixtures.cpas, decisionInput(await newPerson()))
    const [a, unknown, b] = [await newPerson(), unusedNiss.bis(), await newPerson()]
    const niss = [a, unknown, b]
    const { copyDecisionToHousehold: recorded } = await fixtures.cpas.ask<any>(COPY, { number, niss }, TODAY)
    expect(recorded.map(({ decision }: any) => decision?.beneficiary.niss ?? null)).toEqual([a, null, b])
    expect(summarize(recorded[1].findings)).toEqual(['E DEC-UNKNOWN-BENEFICIARY niss'])
    expect(new Set([number, recorded[0].decision.number, recorded[2].decision.number]).size).toBe(3)
    const { copyDecisionToHousehold: again } = await fixtures.cpas.ask<any>(COPY, { number, niss }, TODAY)
    expect(again.map(({ decision }: any) => decision?.number)).toEqual(
      recorded.map(({ decision }: any) => decision?.number),
    )
  })
})

test.concurrent('an inspector of the SPP IS simulates a decision, and nothing is recorded', async () => {
  const niss = await newPerson()
  const { simulateDecision } = await fixtures.inspector.ask<any>(
    SIMULATE,
    { input: decisionInput(niss, { residenceInsCode: '62063' }) },
    TODAY,
  )
  expect(simulateDecision).toMatchObject({ acceptable: true, kind: 'GUARANTEE', refundTerms: { refundCode: 9001 } })
  const { decisions } = await fixtures.inspector.ask<any>(
    'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount edges { node { number } } } }',
    { niss },
  )
  expect(decisions).toEqual({ totalCount: 0, edges: [] })
})

test.concurrent('malformed input of createDecision is BAD_USER_INPUT with its path', async () => {
  const niss = unusedNiss.bis()
  for (const [more, argument] of [
    [{ residenceInsCode: 'abc' }, 'input.residenceInsCode'],
    [
      { coverages: [coverageInput('GENERAL_MEDICINE', { patientPart: 'PARTIAL', patientPartMaxPerMonth: '-1.00' })] },
      'input.coverages.0.patientPartMaxPerMonth',
    ],
    [{ ownFunds: [{ description: '' }] }, 'input.ownFunds.0.description'],
    [{ niss: '85010112345' }, 'input.niss'],
    [{ councilDate: '2026-02-30' }, 'input.councilDate'],
    [{ validity: { from: '01/02/2026', to: '2026-03-01' }, coverages: [] }, 'input.validity.from'],
    [
      { coverages: [coverageInput('GENERAL_MEDICINE', { authorisedProviders: ['10001490005', '10001491004'] })] },
      'input.coverages.0.authorisedProviders',
    ],
  ] as [Overrides, string][]) {
    const { errors, data } = await fixtures.cpas.raw(CREATE, { input: decisionInput(niss, more) }, TODAY)
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.extensions?.argument).toContain(argument)
    expect(data?.createDecision ?? null).toBeNull()
  }
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
