import { type Day, day } from '../../../shared/values/day'
import type { HouseholdRelation } from './identity-event'
import { responsibleAdults } from './responsible-adults'

const today = day('2026-06-01')
const member = (
  name: string,
  relation: HouseholdRelation,
  birthDate: string | null = '1985-05-13',
  deathDate: string | null = null,
  niss = '',
) => ({ name, niss, relation, birthDate: birthDate as Day | null, deathDate: deathDate as Day | null })

describe('responsible adults of a minor', () => {
  test.each([
    ['both parents', [member('mother', 'PARENT'), member('father', 'PARENT')], ['mother', 'father']],
    ['a parent before other adults', [member('aunt', 'OTHER'), member('mother', 'PARENT')], ['mother']],
    ['a parent whose birth date is unknown', [member('mother', 'PARENT', null)], ['mother']],
    ['another adult if no parent is known', [member('aunt', 'OTHER')], ['aunt']],
    [
      'another adult if the parent is a minor',
      [member('mother', 'PARENT', '2010-01-01'), member('aunt', 'OTHER')],
      ['aunt'],
    ],
    [
      'another adult if the parent has died',
      [member('mother', 'PARENT', '1985-05-13', '2026-01-01'), member('aunt', 'OTHER')],
      ['aunt'],
    ],
    ['a member who becomes 18 on that day', [member('brother', 'OTHER', '2008-06-01')], ['brother']],
    ['no member who becomes 18 on the day after', [member('brother', 'OTHER', '2008-06-02')], []],
    ['no other member of unknown age', [member('aunt', 'OTHER', null)], []],
    [
      'another member whose number leaves only ages of an adult possible',
      [member('aunt', 'OTHER', null, null, '85400000226')],
      ['aunt'],
    ],
    [
      'no parent whose number leaves only ages of a minor possible',
      [member('mother', 'PARENT', null, null, '15400000240')],
      [],
    ],
    ['no partner and no child', [member('partner', 'PARTNER'), member('child', 'CHILD')], []],
    ['nobody without a household', [], []],
  ])('the responsible adults of a minor are %s', (_, members, expected) => {
    expect(responsibleAdults(members, today).map(({ name }) => name)).toEqual(expected)
  })
})
