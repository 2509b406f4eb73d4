import { describe, expect, test } from '@jest/globals'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import type { LineCase } from '../rules/line-case'
import { coverageOf, lineCaseOf, supportTermsOf, tariffFactsOf } from '../testing/line-case.builder'
import { outcomeOf } from '../testing/line-findings'

const asked = { purpose: 'TARIFICATION', claimed: null } as const
const children = tariffFactsOf({ minAge: 0, maxAge: 9 })
const adults = tariffFactsOf({ minAge: 10, maxAge: 75 })
/** Nobody registered a birth date, and the number leaves these days possible. */
const born = (earliest: string, latest: string): Partial<LineCase> => ({
  person: { birthDate: null, deathDate: null },
  birthInNumber: { earliest: day(earliest), latest: day(latest) },
})

// The care is of 10 March 2026, received on 12 March 2026, unless stated.
describe('tariff of a line', () => {
  test.each<[string, Partial<LineCase>, string[]]>([
    ['an unknown code is refused', { item: null, tariffs: [], coverage: null }, ['REJECTED', 'TAR-CODE 500402']],
    [
      'an unknown code is not tarified',
      { ...asked, item: null, tariffs: [], coverage: null },
      ['REJECTED', 'TAR-CODE 130'],
    ],
    [
      'a code with a wrong check digit is refused',
      { code: '101075', item: null, tariffs: [], coverage: null },
      ['REJECTED', 'TAR-CODE 500402'],
    ],
    [
      'a code without a tariff on the day is refused',
      { tariffs: [tariffFactsOf({ period: { from: day('2026-03-11'), to: null } })] },
      ['REJECTED', 'TAR-CODE-ON-DATE 500420'],
    ],
    [
      'a tariff applies on its last day',
      { tariffs: [tariffFactsOf({ period: { from: day('2026-01-01'), to: day('2026-03-10') } })] },
      ['ACCEPTED'],
    ],
    [
      'a tariff does not apply on the day after its last day',
      { ...asked, tariffs: [tariffFactsOf({ period: { from: day('2026-01-01'), to: day('2026-03-09') } })] },
      ['REJECTED', 'TAR-CODE-ON-DATE 196'],
    ],
    [
      'a code outside eFact is refused for that, not for its tariff',
      { tariffs: [], item: { ...lineCaseOf().item!, inEfact: false } },
      ['REJECTED', 'TAR-NOT-IN-EFACT 500432'],
    ],
    [
      'a code outside eFact is refused for that, not for the age of the person',
      { tariffs: [tariffFactsOf({ minAge: 76 })], item: { ...lineCaseOf().item!, inEfact: false } },
      ['REJECTED', 'TAR-NOT-IN-EFACT 500432'],
    ],
    [
      'another kind of provider may not invoice the code',
      { provider: { ...lineCaseOf().provider!, category: 'PHARMACY' } },
      ['REJECTED', 'TAR-DISCIPLINE 501540'],
    ],
    [
      'a child has the tariff of children',
      { tariffs: [children], person: { birthDate: day('2016-03-11'), deathDate: null } },
      ['ACCEPTED'],
    ],
    [
      'the tariff of children applies until the day before the tenth birthday',
      { tariffs: [children], person: { birthDate: day('2016-03-10'), deathDate: null } },
      ['REJECTED', 'TAR-AGE 500443'],
    ],
    [
      'an adult of 75 has the tariff of adults',
      { tariffs: [adults], person: { birthDate: day('1950-03-11'), deathDate: null } },
      ['ACCEPTED'],
    ],
    [
      'an adult of 76 does not have the tariff of adults until 75',
      { ...asked, tariffs: [adults], person: { birthDate: day('1950-03-10'), deathDate: null } },
      ['REJECTED', 'TAR-AGE 183'],
    ],
    [
      'a person of unknown birth has no tariff of an age',
      { tariffs: [children, adults], person: { birthDate: null, deathDate: null } },
      ['REJECTED', 'TAR-AGE 500443'],
    ],
    [
      'a person of unknown birth has the tariff without ages',
      { tariffs: [tariffFactsOf()], person: { birthDate: null, deathDate: null } },
      ['ACCEPTED'],
    ],
    [
      'a year of birth with ages of children only has the tariff of children',
      { tariffs: [children], ...born('2017-01-01', '2017-12-31') },
      ['ACCEPTED'],
    ],
    [
      'a year of birth with ages of adults only has the tariff of adults',
      { tariffs: [children, adults], ...born('2015-01-01', '2015-12-31') },
      ['ACCEPTED'],
    ],
    [
      'a year of birth that leaves two tariffs possible is refused',
      { tariffs: [children, { ...adults, patientPart: cents(1) }], ...born('2016-01-01', '2016-12-31') },
      ['REJECTED', 'TAR-AGE 500443'],
    ],
    [
      'a year of birth that leaves two tariffs of one amount possible is accepted',
      { tariffs: [children, adults], ...born('2016-01-01', '2016-12-31') },
      ['ACCEPTED'],
    ],
    [
      'a year of birth that leaves a tariff and none possible is refused',
      { ...asked, tariffs: [adults], ...born('1950-01-01', '1950-12-31') },
      ['REJECTED', 'TAR-AGE 183'],
    ],
    [
      'a year of birth that leaves two tariffs possible has the tariff without ages',
      { tariffs: [{ ...children, patientPart: cents(1) }, tariffFactsOf()], ...born('2016-01-01', '2016-12-31') },
      ['ACCEPTED'],
    ],
    [
      'a registered birth date takes precedence over the number',
      {
        tariffs: [children],
        ...born('1980-01-01', '1980-12-31'),
        person: { birthDate: day('2016-03-11'), deathDate: null },
      },
      ['ACCEPTED'],
    ],
    [
      'somebody born in the year of care is a child, whatever the month',
      { tariffs: [{ ...children, minAge: 0 }], ...born('2026-01-01', '2026-12-31') },
      ['ACCEPTED'],
    ],
    [
      'care without its required prescription is refused',
      { item: { ...lineCaseOf().item!, prescriptionRequired: true } },
      ['REJECTED', 'TAR-PRESCRIPTION'],
    ],
    [
      'care with its required prescription is accepted',
      {
        item: { ...lineCaseOf().item!, prescriptionRequired: true },
        prescriber: '10001490004',
        prescriptionNumber: 'V1',
      },
      ['ACCEPTED'],
    ],
    [
      'care without the prescription that the CPAS requires is refused',
      { coverage: coverageOf({ terms: supportTermsOf({ prescriptionRequired: true }) }), prescriber: '10001490004' },
      ['REJECTED', 'TAR-PRESCRIPTION'],
    ],
  ])('%s', (_, line, expected) => {
    expect(outcomeOf(line)).toEqual(expected)
  })
})
