import type { ProviderCategory } from '../../../shared/values/care-types'
import { evaluateLine } from '../application/evaluate-line'
import { lineCaseOf } from '../testing/line-case.builder'
import type { LineCase } from './line-case'

const participates = lineCaseOf().provider!.participates
const of = (
  provider: ProviderCategory,
  categories: ProviderCategory[],
  performer: ProviderCategory | 'UNKNOWN' | null,
  more: Partial<LineCase> = {},
) =>
  evaluateLine(
    lineCaseOf({
      provider: { category: provider, participates },
      item: { ...lineCaseOf().item!, categories },
      performer: performer && { number: '10020001580', category: performer === 'UNKNOWN' ? null : performer },
      ...more,
    }),
  ).verdict.findings.map(({ rule, code }) => `${rule} ${code}`)

const CONSULTATION: ProviderCategory[] = ['HOSPITAL', 'SPECIALIST']
const GENERAL: ProviderCategory[] = ['GENERAL_PRACTITIONER', 'GUARD_POST', 'MEDICAL_HOUSE']
const DAY_OF_STAY: ProviderCategory[] = ['HOSPITAL']
const tarification = { purpose: 'TARIFICATION' } as const

test.each<[string, string[], string[]]>([
  ['a hospital names the specialist', of('HOSPITAL', CONSULTATION, 'SPECIALIST'), []],
  ['a hospital that names nobody is refused', of('HOSPITAL', CONSULTATION, null), ['INV-PERFORMER 501520']],
  [
    'a hospital that names an unknown number is refused',
    of('HOSPITAL', CONSULTATION, 'UNKNOWN'),
    ['INV-PERFORMER 501520'],
  ],
  ['a guard post names the general practitioner', of('GUARD_POST', GENERAL, 'GENERAL_PRACTITIONER'), []],
  ['a guard post that names nobody is refused', of('GUARD_POST', GENERAL, null), ['INV-PERFORMER 501520']],
  ['a medical house that names nobody is refused', of('MEDICAL_HOUSE', GENERAL, null), ['INV-PERFORMER 501520']],
  ['a general practitioner is its own performer', of('GENERAL_PRACTITIONER', GENERAL, null), []],
  ['a specialist is its own performer', of('SPECIALIST', CONSULTATION, null), []],
  ['a day of stay needs no performer', of('HOSPITAL', DAY_OF_STAY, null), []],
  ['a performer of a day of stay is not evaluated', of('HOSPITAL', DAY_OF_STAY, 'PHYSIOTHERAPIST'), []],
  ['an unknown performer of a day of stay is not evaluated', of('HOSPITAL', DAY_OF_STAY, 'UNKNOWN'), []],
  ['record 30 of eFact has no zone for the performer', of('HOSPITAL', CONSULTATION, null, { lumpSumRecord: true }), []],
  ['a tarification does not need it', of('HOSPITAL', CONSULTATION, null, tarification), []],
  ['a tarification accepts an unknown one', of('HOSPITAL', CONSULTATION, 'UNKNOWN', tarification), []],
  ['a hospital may invoice the care of a general practitioner', of('HOSPITAL', GENERAL, 'GENERAL_PRACTITIONER'), []],
  [
    'the kind of the performer is evaluated',
    of('HOSPITAL', CONSULTATION, 'PHYSIOTHERAPIST'),
    ['TAR-DISCIPLINE 501540'],
  ],
  [
    'the kind of the performer is evaluated in a tarification',
    of('HOSPITAL', CONSULTATION, 'PHYSIOTHERAPIST', tarification),
    ['TAR-DISCIPLINE 171'],
  ],
  [
    'the kind of the performer whom a general practitioner names is evaluated',
    of('GENERAL_PRACTITIONER', GENERAL, 'SPECIALIST'),
    ['TAR-DISCIPLINE 501540'],
  ],
  [
    'without a performer, the kind of the provider is evaluated',
    of('GENERAL_PRACTITIONER', CONSULTATION, null),
    ['TAR-DISCIPLINE 501540'],
  ],
  [
    'care of institutions only is evaluated by the kind of the institution',
    of('GENERAL_PRACTITIONER', DAY_OF_STAY, 'GENERAL_PRACTITIONER'),
    ['TAR-DISCIPLINE 501540'],
  ],
  ['an unknown code says nothing of performers', of('HOSPITAL', [], null, { item: null }), ['TAR-CODE 500402']],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected)
})
