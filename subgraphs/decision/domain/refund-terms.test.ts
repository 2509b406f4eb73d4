import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, day } from '../../../shared/values/day'
import { parseRefundList } from '../imports/refund-codes/parse-refund-list'
import { kindOf, shareFor } from './decision-content'
import { type Determinants, refundTermsOf } from './refund-terms'
import { suspensionDate } from './suspension-date'

const { rows } = parseRefundList(
  readFileSync(join(__dirname, '../imports/refund-codes/refund-codes.provisional.csv'), 'utf8'),
)
const determinants: Determinants = {
  residenceStatus: 'LEGAL_STAY',
  register: 'POPULATION',
  insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: '21004',
  allocationInsCode: null,
  housingOffered: null,
  withinDelayOrGrounds: true,
}
const seeker = { residenceStatus: 'ASYLUM_SEEKER_FINANCIAL_AID' as const }

test.each<[number, string, Partial<Determinants>, string]>([
  [
    9011,
    'no legal stay, above the living wage',
    { residenceStatus: 'ILLEGAL_STAY', incomeLevel: 'ABOVE_LIVING_WAGE' },
    '0/0',
  ],
  [9001, 'no legal stay', { residenceStatus: 'ILLEGAL_STAY' }, '1000/1000'],
  [9001, 'no legal stay, insurable', { residenceStatus: 'ILLEGAL_STAY', insuranceStatus: 'INSURABLE' }, '1000/1000'],
  [9010, 'any other, above the living wage', { incomeLevel: 'ABOVE_LIVING_WAGE' }, '0/0'],
  [9003, '9ter', { residenceStatus: 'REGULARISATION_9TER' }, '1000/0'],
  [9004, 'ILA', { residenceStatus: 'ASYLUM_SEEKER_ILA' }, '1000/0'],
  [9005, 'asylum seeker where assigned', { ...seeker, allocationInsCode: '21004' }, '1000/0'],
  [9005, 'elsewhere, housing was offered', { ...seeker, allocationInsCode: '62063', housingOffered: true }, '1000/0'],
  [9006, 'elsewhere, none was offered', { ...seeker, allocationInsCode: '62063', housingOffered: false }, '500/0'],
  [9006, 'elsewhere, not stated', { ...seeker, allocationInsCode: '62063' }, '500/0'],
  [9006, 'assigned municipality unknown, housing was offered', { ...seeker, housingOffered: true }, '500/0'],
  [9007, 'struck off', { residenceStatus: 'STRUCK_OFF' }, '1000/0'],
  [9002, 'insurable in time or with grounds', { insuranceStatus: 'INSURABLE' }, '1000/1000'],
  [9009, 'insurable, too late', { insuranceStatus: 'INSURABLE', withinDelayOrGrounds: false }, '0/0'],
  [9008, 'legal stay, neither insured nor insurable', {}, '1000/0'],
])('refund code %i applies to: %s', (code, _, more, share) => {
  const terms = refundTermsOf(rows, { ...determinants, ...more })
  expect(terms?.refundCode).toBe(code)
  expect(terms?.coverageCode).toBe(`000000${code}`)
  const { insurancePart, patientPart } = terms!.otherCare
  expect(`${insurancePart}/${patientPart}`).toBe(share)
  const illegal = code === 9001 || code === 9011
  expect(terms).toMatchObject({ legalStay: !illegal, amuAttestationRequired: illegal })
})

test('refundTermsOf returns null for an insured person and if no row applies', () => {
  expect(refundTermsOf(rows, { ...determinants, insuranceStatus: 'INSURED' })).toBeNull()
  // Also where the table says ANY: no legal stay, above the living wage.
  const any = { residenceStatus: 'ILLEGAL_STAY', incomeLevel: 'ABOVE_LIVING_WAGE' } as const
  expect(refundTermsOf(rows, { ...determinants, ...any, insuranceStatus: 'INSURED' })).toBeNull()
  expect(refundTermsOf([], determinants)).toBeNull()
})

test('shareFor returns the share of the setting of a care type', () => {
  const share = (n: number) => ({ insurancePart: n, patientPart: 0 })
  const terms = {
    ...refundTermsOf(rows, determinants)!,
    hospitalization: share(1),
    ambulatoryHospitalCare: share(2),
    otherCare: share(3),
  }
  expect([
    shareFor(terms, 'HOSPITALIZATION'),
    shareFor(terms, 'AMBULATORY_HOSPITAL_CARE'),
    shareFor(terms, 'PARAMEDICAL'),
  ]).toEqual([share(1), share(2), share(3)])
})

test('kindOf returns GUARANTEE for at least one coverage, else PRINCIPLE', () => {
  expect([kindOf([]), kindOf(['one'])]).toEqual(['PRINCIPLE', 'GUARANTEE'])
})

test.each([
  ['NAME_CHANGE', false, null],
  ['GENDER_CHANGE', false, null],
  ['BIRTH_DATE_CORRECTION', false, null],
  ['ADDRESS_CHANGE', false, null],
  ['NUMBER_CHANGE', false, null],
  ['NUMBER_CHANGE', true, 0],
  ['RESIDENCE_CHANGE', false, 0],
  ['STRUCK_OFF', false, 0],
  ['INSURANCE_AFFILIATION', false, 0],
  ['RECEPTION_CENTRE_ARRIVAL', false, 0],
  ['DEATH', false, 6],
  ['INSURANCE_END', false, null],
  ['INSURABILITY_CHANGE', false, null],
  ['RECEPTION_CENTRE_DEPARTURE', false, null],
] as const)(
  'suspensionDate of %s (new residence status: %s) is %s days after the mutation',
  (kind, changesResidenceStatus, after) => {
    const effectiveOn = day('2026-02-26')
    const start = suspensionDate({ kind, effectiveOn, changesResidenceStatus }, 5)
    expect(start).toBe(after === null ? null : addDays(effectiveOn, after))
  },
)
