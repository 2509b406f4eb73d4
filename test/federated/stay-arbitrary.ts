import fc from 'fast-check'
import { HOSPITAL } from '../../subgraphs/invoice/testing/scenario'
import { type HandCode, type HandLine, type HandSetting, nextDay } from './stay-by-hand'

const price = (from: string, insurancePart: number, patientPart: number, more: object = {}) => ({
  from,
  insurancePart,
  patientPart,
  ...more,
})
/** Codes billed by day and others, with prices that change on a day, by age and by hospital. */
export const codes: HandCode[] = [
  {
    code: '768106',
    byDay: true,
    maxPerDay: 1,
    notWith: ['700011'],
    tariffs: [price('2014-06-01', 49_001, 1_013, { to: '2026-01-31' }), price('2026-02-01', 52_003, 1_207)],
  },
  {
    code: '768025',
    byDay: true,
    maxPerDay: 1,
    tariffs: [price('2014-06-01', 31_000, 900), price('2026-01-20', 61_235, 1_111, { provider: `${HOSPITAL}000` })],
  },
  {
    code: '768051',
    byDay: true,
    maxPerDay: 1,
    tariffs: [
      price('2014-06-01', 20_001, 0, { maxAge: 17 }),
      price('2014-06-01', 40_001, 1_500, { minAge: 18, maxAge: 75 }),
    ],
  },
  { code: '768062', byDay: true, maxPerDay: 1, tariffs: [price('2014-06-01', 45_677, 812, { to: '2026-02-10' })] },
  { code: '700011', maxPerDay: 1, tariffs: [price('2014-06-01', 7_531, 420)] },
  { code: '700033', maxPerDay: 3, notWith: ['768062'], tariffs: [price('2014-06-01', 2_001, 99)] },
  { code: '700055', careType: 'AMBULATORY_HOSPITAL_CARE', tariffs: [price('2014-06-01', 3_333, 667)] },
]
const oncePerInvoice = new Set(['700011', '700033', '700055'])

const dayBetween = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((count) => {
    let on = from
    for (let i = 0; i < count; i++) on = nextDay(on)
    return on
  })
const seldom = <T>(arbitrary: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight: 24, arbitrary: fc.constant(null) }, { weight, arbitrary })
const percentages = fc.constantFrom({ A: 1000, T: 1000 }, { A: 1000, T: 0 }, { A: 500, T: 0 }, { A: 0, T: 0 })
const settings: fc.Arbitrary<HandSetting> = fc.record({
  birthDate: fc.constantFrom('1990-05-05', '2008-02-05', '2008-02-29', '1949-06-01'),
  deathDate: seldom(dayBetween('2026-01-15', 50)),
  validFrom: fc.oneof(
    { weight: 24, arbitrary: fc.constant('2026-01-01') },
    { weight: 1, arbitrary: dayBetween('2026-01-15', 40) },
  ),
  validTo: fc.oneof(
    { weight: 24, arbitrary: fc.constant('2026-12-31') },
    { weight: 1, arbitrary: dayBetween('2026-02-01', 40) },
  ),
  coverTo: seldom(dayBetween('2026-02-01', 40)),
  suspendedFrom: seldom(dayBetween('2026-01-20', 50)),
  insuredFrom: seldom(dayBetween('2026-01-20', 50)),
  termsChangeOn: seldom(dayBetween('2026-01-15', 50), 16),
  before: percentages,
  after: percentages,
  insurancePart: fc.constantFrom('NOTHING', 'PARTIAL', 'FULL', 'FULL'),
  patientPart: fc.constantFrom('NOTHING', 'PARTIAL', 'PARTIAL', 'FULL'),
  maximum: fc.option(fc.integer({ min: 0, max: 15_000 }), { freq: 3 }),
  supplements: fc.constantFrom('NOTHING', 'PARTIAL', 'FULL'),
  supplementMax: fc.option(fc.integer({ min: 0, max: 5_000 })),
  commitment: seldom(dayBetween('2026-01-10', 30).map((from) => ({ from, to: addDaysTo(from, 30) }))),
})
const addDaysTo = (from: string, count: number) => {
  let on = from
  for (let i = 0; i < count; i++) on = nextDay(on)
  return on
}
const lineShapes = fc.record({
  code: fc.constantFrom(...codes.map(({ code }) => code), '768106', '768106', '768025'),
  length: fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: 1, max: 20 }) },
    { weight: 1, arbitrary: fc.constant(0) },
  ),
  units: fc.oneof(
    { weight: 24, arbitrary: fc.constantFrom('ALL', 'ALL', 'NOT_DISCHARGE', 'FEWER') },
    { weight: 1, arbitrary: fc.constant('MORE') },
  ),
  fewer: fc.integer({ min: 1, max: 19 }),
})
/** A person's stay: the lines of one invoice, which begin on one day, because a tarification has one. */
export const stays = fc.record({
  setting: settings,
  from: fc.oneof(
    { weight: 19, arbitrary: dayBetween('2026-01-12', 55) },
    { weight: 1, arbitrary: dayBetween('2026-01-05', 6) },
  ),
  beside: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 8_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -60_000, max: -1 }) },
  ),
  shapes: fc.uniqueArray(lineShapes, {
    minLength: 1,
    maxLength: 3,
    selector: (shape) => (oncePerInvoice.has(shape.code) ? shape.code : `${shape.code}${shape.length}`),
  }),
})

/** A person with the lines of one invoice. */
export interface Stay {
  setting: HandSetting
  lines: HandLine[]
  niss: string
}
/** The line of a shape. `beside` is claimed beside the tariff. */
export function toLine(
  from: string,
  beside: number,
  { code, length, units, fewer }: { code: string; length: number; units: string; fewer: number },
): HandLine {
  const days = Math.max(1, length)
  const to = length === 0 ? '2026-01-01' : addDaysTo(from, days - 1)
  const quantity = { ALL: days, NOT_DISCHARGE: Math.max(1, days - 1), FEWER: Math.min(days, fewer), MORE: days + 1 }[
    units
  ]!
  return { code, from, to, quantity, beside }
}
