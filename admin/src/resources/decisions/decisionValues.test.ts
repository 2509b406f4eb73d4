import { type RecordedTerms, toDecisionInput, toFormValues } from './decisionValues'

const period = { from: '2026-03-01', to: '2026-05-31' }
const decision: RecordedTerms = {
  version: 1,
  decidedBy: 'COUNCIL',
  inquiry: null,
  competenceGround: null,
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
      authorisedProviders: [{ inamiNumber: '10001490004', name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' }],
      authorisedCompanies: [],
    },
  ],
  ownFunds: [{ description: 'glasses', maxAmount: null, careType: null, period: null }],
}

test('the form of a recorded decision, sent unchanged, is the same decision with its municipality and housing', () => {
  expect(toDecisionInput(toFormValues(decision))).toEqual({
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
  expect(toDecisionInput(toFormValues({ ...decision, housingOffered })).housingOffered).toBe(expected)
})
