import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { lineCaseOf, tariffFactsOf } from '../testing/line-case.builder'
import { tariffOf, tariffRate } from './tariff-rate.rule'

test('TAR-RATE has the ordinary rate in force: neither preferential nor of a global medical file', () =>
  expect(tariffRate.versionOn(day('2026-03-10'))?.parameters).toEqual({
    preferentialRate: false,
    globalMedicalFile: false,
  }))

const CARE_DAY = day('2026-03-10')

test.each([
  ['the preferential rate', { preferentialRate: true }],
  ['the rate of a global medical file', { globalMedicalFile: true }],
])('TAR-RATE ignores a tariff of %s', (_, other) => {
  const ordinary = tariffFactsOf({ honorarium: cents(3000) })
  const special = tariffFactsOf({ honorarium: cents(2000), ...other })
  expect(tariffOf(lineCaseOf({ tariffs: [special, ordinary] }), CARE_DAY)).toBe(ordinary)
  expect(tariffOf(lineCaseOf({ tariffs: [special] }), CARE_DAY)).toBeNull()
})
