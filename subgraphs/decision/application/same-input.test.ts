import { day } from '../../../shared/values/day'
import { coverageOf, days, decisionContentOf } from '../testing/case.builder'
import { inputOf } from './build-decision-content'
import { isSameInput } from './same-input'

const content = decisionContentOf({
  coverages: [
    coverageOf('GENERAL_MEDICINE', '2026-03-01', '2026-05-31', { authorisedProviders: ['10001490004', '71000436000'] }),
    coverageOf('HOSPITALIZATION', '2026-03-01', '2026-05-31', {
      supplements: 'PARTIAL',
      supplementTypes: ['fee', 'room'],
    }),
  ],
  ownFunds: [
    { description: 'Glasses', maxAmount: 8000, careType: 'PROSTHESES', period: days('2026-03-01', '2026-03-31') },
    { description: 'Crutches', maxAmount: null, careType: null, period: null },
  ],
  insuranceDelayGrounds: 'waiting for papers',
})
const input = inputOf(content, '80450199894')
const [gp, hospital] = input.coverages
const [glasses, crutches] = input.ownFunds ?? []

test.each([
  ['no change', {}],
  ['another NISS, which is compared separately', { niss: '80450199696' }],
  [
    'omitted defaults',
    { judicialDecision: undefined, housingOffered: undefined, decidedBy: null, competenceGround: ' ' },
  ],
  ['a default as null', { judicialDecision: null }],
  ['another order of coverages', { coverages: [hospital!, gp!] }],
  ['another order of own funds', { ownFunds: [...input.ownFunds!].reverse() }],
  [
    'another order of the lists of a coverage',
    { coverages: [{ ...gp!, authorisedProviders: ['71000436000', '10001490004'] }, hospital!] },
  ],
  [
    'omitted defaults of a coverage',
    { coverages: [{ ...gp!, insurancePart: null, patientPart: undefined, agreement: null }, hospital!] },
  ],
  ['blanks around the grounds', { insuranceDelayGrounds: ' waiting for papers ' }],
])('isSameInput is true for %s', (_, change) => {
  expect(isSameInput({ ...input, ...change }, content)).toBe(true)
})

test.each([
  ['the council date', { councilDate: content.validity.from }],
  ['the first day', { validity: days('2026-03-02', '2026-05-31') }],
  ['the last day', { validity: days('2026-03-01', '2026-05-30') }],
  ['a judicial decision', { judicialDecision: true }],
  ['the income', { incomeLevel: 'ABOVE_LIVING_WAGE' as const }],
  ['housing', { housingOffered: false }],
  ['the municipality', { residenceInsCode: '21013' }],
  ['a removed coverage', { coverages: [gp!] }],
  ['no own funds', { ownFunds: null }],
  ['an amount of the own funds', { ownFunds: [{ ...glasses!, maxAmount: 8001 }, crutches!] }],
  ['the care type of the own funds', { ownFunds: [{ ...glasses!, careType: null }, crutches!] }],
  ['the period of the own funds', { ownFunds: [{ ...glasses!, period: null }, crutches!] }],
  ['the grounds', { insuranceDelayGrounds: null }],
  ['the organ that decided', { decidedBy: 'PRESIDENT' as const }],
  ['no inquiry', { inquiry: null }],
  ['the day of the inquiry', { inquiry: { on: day('2026-03-09') } }],
  ['the reference of the inquiry', { inquiry: { ...input.inquiry!, reference: 'ES-2026-1' } }],
  ['the ground of competence', { competenceGround: 'homeless person, law of 1965' }],
])('isSameInput is false if this differs: %s', (_, change) => {
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
  ['the ground of a restriction', { restrictionGround: 'treated there for years' }],
  ['a company', { authorisedCompanies: ['0207889014'] }],
])('isSameInput is false if this differs in a coverage: %s', (_, change) => {
  expect(isSameInput({ ...input, coverages: [{ ...gp!, ...change }, hospital!] }, content)).toBe(false)
})
