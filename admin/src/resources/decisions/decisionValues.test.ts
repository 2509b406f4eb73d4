import { variablesOf } from '../../components/form/operation'
import { CreateDecisionDocument, ModifyDecisionDocument } from '../../graphql/generated/graphql'
import { toFormValues } from './decisionValues'

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
