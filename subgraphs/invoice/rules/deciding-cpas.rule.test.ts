import { day } from '../../../shared/values/day'
import { coverageOf, lineCaseOf } from '../testing/line-case.builder'
import { decidingCpas } from './deciding-cpas.rule'

const decided = coverageOf({ cpas: '0299990019' })
const found = (declaredCpas: string | null, coverage = decided) =>
  decidingCpas.apply(lineCaseOf({ declaredCpas, coverage }), day('2026-03-12'))?.findings

test('INV-CPAS rejects a record 25 that names another CPAS than the deciding one', () => {
  expect(found('0299991108')).toMatchObject([
    {
      rule: 'INV-CPAS',
      code: '253820',
      severity: 'ERROR',
      facts: [
        { name: 'declared', value: '0299991108' },
        { name: 'expected', value: '0299990019' },
        { name: 'decision', value: '000000000017' },
      ],
      message: {
        EN: 'Record 25 names CPAS 0299991108, but decision 000000000017 is from CPAS 0299990019: correct zone 38.',
      },
    },
  ])
})

test.each([
  ['the deciding CPAS', '0299990019', decided],
  ['no CPAS', null, decided],
])('INV-CPAS accepts a record 25 that names %s', (_, declared, coverage) =>
  expect(found(declared, coverage)).toEqual([]),
)

test('INV-CPAS does not apply without a known decision', () =>
  expect(found('0299991108', coverageOf({ cpas: '0299990019', decisionNumber: null }))).toEqual([]))
