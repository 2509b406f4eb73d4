import type { Decision } from './DecisionShow'
import { toDecisionInput, toFormValues } from './decisionValues'

const period = { from: '2026-03-01', to: '2026-05-31' }
const decision = {
  beneficiary: { niss: '80450199894' },
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
      authorisedProviders: [{ inamiNumber: '10001490004' }],
      authorisedCompanies: [],
    },
  ],
  ownFunds: [{ description: 'glasses', maxAmount: null }],
} as unknown as Decision

test('what the form was filled with says the decision again: nobody types the commune or the housing twice', () => {
  expect(toDecisionInput(toFormValues(decision))).toEqual({
    niss: '80450199894',
    councilDate: '2026-03-12',
    validity: period,
    judicialDecision: true,
    incomeLevel: 'ABOVE_LIVING_WAGE',
    residenceInsCode: '21013',
    housingOffered: false,
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
  expect(toDecisionInput(toFormValues({ ...decision, housingOffered })).housingOffered).toBe(expected)
})
