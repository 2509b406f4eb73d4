import { inputOf } from '../application/build-decision-content'
import { isSameInput } from '../application/same-input'
import { coverageOf, days, decisionContentOf } from '../testing/case.builder'

const content = decisionContentOf({
  coverages: [
    coverageOf('GENERAL_MEDICINE', '2026-03-01', '2026-05-31', { authorisedProviders: ['10001490004', '71000436000'] }),
    coverageOf('HOSPITALIZATION', '2026-03-01', '2026-05-31', {
      supplements: 'PARTIAL',
      supplementTypes: ['fee', 'room'],
    }),
  ],
  ownFunds: [
    { description: 'Glasses', maxAmount: 8000 },
    { description: 'Crutches', maxAmount: null },
  ],
  insuranceDelayGrounds: 'waits for papers',
})
const input = inputOf(content, '80450199894')
const [gp, hospital] = input.coverages

test.each([
  ['nothing changes', {}],
  ['another number of the person: who it is, is compared apart', { niss: '80450199696' }],
  ['a default is left out', { judicialDecision: undefined, housingOffered: undefined }],
  ['a default is given as null', { judicialDecision: null }],
  ['the coverages come in another order', { coverages: [hospital!, gp!] }],
  ['the own funds come in another order', { ownFunds: [...input.ownFunds!].reverse() }],
  [
    'the lists of a coverage come in another order',
    { coverages: [{ ...gp!, authorisedProviders: ['71000436000', '10001490004'] }, hospital!] },
  ],
  [
    'the defaults of a coverage are left out',
    { coverages: [{ ...gp!, insurancePart: null, patientPart: undefined, agreement: null }, hospital!] },
  ],
  ['blanks around the grounds', { insuranceDelayGrounds: ' waits for papers ' }],
])('it is the same input: %s', (_, change) => {
  expect(isSameInput({ ...input, ...change }, content)).toBe(true)
})

test.each([
  ['the council date', { councilDate: content.validity.from }],
  ['the first day', { validity: days('2026-03-02', '2026-05-31') }],
  ['the last day', { validity: days('2026-03-01', '2026-05-30') }],
  ['a judicial decision', { judicialDecision: true }],
  ['the income', { incomeLevel: 'ABOVE_LIVING_WAGE' as const }],
  ['housing', { housingOffered: false }],
  ['the commune', { residenceInsCode: '21013' }],
  ['a coverage less', { coverages: [gp!] }],
  ['no own funds', { ownFunds: null }],
  ['an amount of the own funds', { ownFunds: [{ description: 'Glasses', maxAmount: 8001 }, input.ownFunds![1]!] }],
  ['the grounds', { insuranceDelayGrounds: null }],
])('it is another input: %s', (_, change) => {
  expect(isSameInput({ ...input, ...change }, content)).toBe(false)
})

test.each([
  ['the care type', { careType: 'PARAMEDICAL' as const }],
  ['the days', { period: days('2026-03-01', '2026-05-30') }],
  ['the insurance part', { insurancePart: 'PARTIAL' as const }],
  ['the patient part', { patientPart: 'FULL' as const }],
  ['the supplements', { supplements: 'FULL' as const }],
  ['the maximum per month', { patientPartMaxPerMonth: 0 }],
  ['the maximum of supplements', { supplementMax: 100 }],
  ['a supplement type', { supplementTypes: ['room'] }],
  ['an agreement', { agreement: true }],
  ['a prescription', { prescriptionRequired: true }],
  ['a provider', { authorisedProviders: ['10001490004'] }],
  ['a company', { authorisedCompanies: ['0207889014'] }],
])('it is another input where a coverage differs: %s', (_, change) => {
  expect(isSameInput({ ...input, coverages: [{ ...gp!, ...change }, hospital!] }, content)).toBe(false)
})
