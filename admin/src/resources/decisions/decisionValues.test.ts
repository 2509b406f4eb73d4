import { variablesOf } from '../../components/form/operation'
import { CreateDecisionDocument, ModifyDecisionDocument } from '../../graphql/generated/graphql'
import { toFormValues, toNextPartValues } from './decisionValues'

const period = { from: '2026-03-01', to: '2026-05-31' }
const decision: Parameters<typeof toFormValues>[0] & Record<string, unknown> = {
  version: 1,
  decidedBy: 'COUNCIL',
  inquiry: null,
  competenceGround: null,
  beneficiary: {
    id: '80450199894',
    niss: '80450199894',
    lastName: 'Essai',
    firstNames: null,
    gender: 'FEMALE',
    birthDate: null,
    deathDate: null,
  },
  councilDate: '2026-03-12',
  validity: period,
  judicialDecision: true,
  incomeLevel: 'ABOVE_LIVING_WAGE',
  residenceInsCode: '21013',
  housingOffered: false,
  insuranceDelayGrounds: null,
  coverages: [
    {
      careType: 'GENERAL_MEDICINE',
      period,
      insurancePart: 'FULL',
      patientPart: 'PARTIAL',
      supplements: 'NOTHING',
      patientPartMaxPerMonth: '12.50',
      supplementMax: null,
      supplementTypes: [],
      agreement: false,
      prescriptionRequired: true,
      authorisedProviders: [{ inamiNumber: '10001490004', name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' }],
      authorisedCompanies: [],
    },
  ],
  ownFunds: [{ description: 'glasses', maxAmount: null, careType: null, period: null }],
}

test('the form of a recorded decision, sent unchanged, is the same decision with its municipality and housing', () => {
  expect(variablesOf(CreateDecisionDocument, toFormValues(decision)).input).toEqual({
    niss: '80450199894',
    councilDate: '2026-03-12',
    validity: period,
    judicialDecision: true,
    incomeLevel: 'ABOVE_LIVING_WAGE',
    residenceInsCode: '21013',
    housingOffered: false,
    decidedBy: 'COUNCIL',
    coverages: [
      {
        careType: 'GENERAL_MEDICINE',
        period,
        insurancePart: 'FULL',
        patientPart: 'PARTIAL',
        supplements: 'NOTHING',
        patientPartMaxPerMonth: '12.50',
        agreement: false,
        prescriptionRequired: true,
        authorisedProviders: ['10001490004'],
      },
    ],
    ownFunds: [{ description: 'glasses' }],
  })
})

test.each([
  [true, true],
  [null, undefined],
])('housing offered %s goes back as %s', (housingOffered, expected) => {
  expect(
    variablesOf(CreateDecisionDocument, toFormValues(Object.assign({}, decision, { housingOffered }))).input
      .housingOffered,
  ).toBe(expected)
})

test('a new version is sent with the number and the version that the form was opened with, and its reason beside the input', () => {
  const values = { ...toFormValues(decision), number: '158366', expectedVersion: 1, reason: 'again', reference: '7' }
  const { input, ...variables } = variablesOf(ModifyDecisionDocument, values)
  expect(variables).toEqual({ number: '158366', expectedVersion: 1, reason: 'again' })
  expect(input).not.toHaveProperty('reason')
})

describe('the next of the decisions that follow a stopped one', () => {
  const cover = (careType: 'GENERAL_MEDICINE' | 'PARAMEDICAL' | 'PHARMACEUTICALS', from: string, to: string) => ({
    ...decision.coverages[0]!,
    careType,
    period: { from, to },
  })
  // A decision of January to March 2019, of which a follow-up covers the days until 31 January.
  const stopped = {
    coverages: [
      cover('GENERAL_MEDICINE', '2019-01-01', '2019-03-31'),
      cover('PARAMEDICAL', '2019-01-01', '2019-02-10'),
      cover('PHARMACEUTICALS', '2019-02-20', '2019-03-31'),
    ],
  }
  const followUp = (...coverages: ReturnType<typeof cover>[]) => ({
    ...decision,
    validity: { from: '2019-01-20', to: '2019-01-31' },
    coverages,
  })
  const part = { from: '2019-02-01', to: '2019-03-14', councilDate: '2019-01-01' }
  const proposed = (after: ReturnType<typeof followUp>) =>
    toNextPartValues(after, stopped, part).coverages.map(
      ({ careType, period, insurancePart }) => `${careType} ${period.from} ${period.to} ${insurancePart}`,
    )

  test('the next part has the coverages of the stopped decision for its days, also where those of the follow-up end before', () => {
    const after = followUp(
      { ...cover('GENERAL_MEDICINE', '2019-01-20', '2019-01-31'), insurancePart: 'PARTIAL' },
      cover('PARAMEDICAL', '2019-01-20', '2019-01-31'),
    )
    expect(proposed(after)).toEqual([
      'GENERAL_MEDICINE 2019-02-01 2019-03-14 PARTIAL',
      'PARAMEDICAL 2019-02-01 2019-02-10 FULL',
      'PHARMACEUTICALS 2019-02-20 2019-03-14 FULL',
    ])
    expect(toNextPartValues(after, stopped, part)).toMatchObject({
      councilDate: '2019-01-01',
      validity: { from: '2019-02-01', to: '2019-03-14' },
      residenceInsCode: '21013',
    })
  })

  test('the next part leaves out what the follow-up left out, and has what it added', () => {
    const after = followUp(cover('PHARMACEUTICALS', '2019-01-20', '2019-01-31'))
    expect(proposed(after)).toEqual(['PHARMACEUTICALS 2019-02-20 2019-03-14 FULL'])
    const more = { coverages: stopped.coverages.slice(0, 1) }
    expect(toNextPartValues(after, more, part).coverages.map(({ period }) => period)).toEqual([
      { from: '2019-02-01', to: '2019-03-14' },
    ])
  })
})
