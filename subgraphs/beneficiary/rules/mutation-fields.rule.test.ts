import { labelOf } from '../../../shared/texts/enum-labels'
import { mutationKinds } from '../../../shared/values/care-types'
import { day } from '../../../shared/values/day'
import { type MutationShape, mutationFields, mutationFieldsRule } from './mutation-fields.rule'

const shape = (
  kind: MutationShape['kind'],
  given: MutationShape['given'],
  more: Partial<MutationShape> = {},
): MutationShape => ({
  path: 'input.3',
  kind,
  given,
  niss: '1',
  newNiss: null,
  insurance: null,
  ...more,
})
const found = (facts: MutationShape) => mutationFieldsRule.apply(facts, day('2026-03-12'))!.findings

describe('BEN-MUTATION-FIELDS', () => {
  test.each([
    ['NAME_CHANGE', ['lastName']],
    ['NAME_CHANGE', ['firstNames']],
    ['NAME_CHANGE', ['lastName', 'firstNames']],
    ['NUMBER_CHANGE', ['newNiss']],
    ['NUMBER_CHANGE', ['newNiss', 'residence']],
    ['GENDER_CHANGE', ['gender']],
    ['BIRTH_DATE_CORRECTION', ['birthDate']],
    ['ADDRESS_CHANGE', ['address']],
    ['RESIDENCE_CHANGE', ['residence']],
    ['STRUCK_OFF', []],
    ['DEATH', []],
    ['INSURANCE_AFFILIATION', []],
    ['INSURANCE_AFFILIATION', ['insurer']],
    ['INSURANCE_END', []],
    ['INSURANCE_END', ['insurance']],
    ['INSURABILITY_CHANGE', ['insurance']],
    ['RESIDENCE_CHANGE', ['residence', 'insurance']],
    ['NUMBER_CHANGE', ['newNiss', 'insurance']],
    ['RECEPTION_CENTRE_ARRIVAL', []],
    ['RECEPTION_CENTRE_ARRIVAL', ['address']],
    ['RECEPTION_CENTRE_DEPARTURE', ['address']],
  ] as const)('BEN-MUTATION-FIELDS accepts %s with %j', (kind, given) => {
    expect(found(shape(kind, given, { newNiss: '2' }))).toEqual([])
  })

  test.each([
    ['NAME_CHANGE', 'lastName'],
    ['NUMBER_CHANGE', 'newNiss'],
    ['GENDER_CHANGE', 'gender'],
    ['BIRTH_DATE_CORRECTION', 'birthDate'],
    ['ADDRESS_CHANGE', 'address'],
    ['RESIDENCE_CHANGE', 'residence'],
    ['INSURABILITY_CHANGE', 'insurance'],
  ] as const)('BEN-MUTATION-FIELDS refuses %s without %s', (kind, field) => {
    expect(found(shape(kind, []))).toMatchObject([
      {
        rule: 'BEN-MUTATION-FIELDS',
        severity: 'ERROR',
        path: `input.3.${field}`,
        facts: [
          { name: 'kind', value: kind },
          { name: 'field', value: field },
        ],
        message: {
          EN: `A mutation “${labelOf('IdentityMutationKind', kind)?.EN}” needs “${labelOf('Field', field)?.EN}”, which is missing. Send it again with it; nothing was recorded.`,
        },
      },
    ])
  })

  test.each(mutationKinds)('BEN-MUTATION-FIELDS refuses %s with the fields of other kinds', (kind) => {
    const refused = found(shape(kind, mutationFields))
    expect(refused.length).toBeGreaterThanOrEqual(6)
    for (const finding of refused)
      expect(finding.message.EN).toContain(`A mutation “${labelOf('IdentityMutationKind', kind)?.EN}” has no “`)
  })

  test('BEN-MUTATION-FIELDS refuses a death with a name and a new number for both', () => {
    expect(found(shape('DEATH', ['lastName', 'newNiss'])).map((finding) => finding.path)).toEqual([
      'input.3.lastName',
      'input.3.newNiss',
    ])
  })

  test('BEN-MUTATION-FIELDS refuses a number change to the same number', () => {
    expect(found(shape('NUMBER_CHANGE', ['newNiss'], { newNiss: '1' }))).toMatchObject([
      { path: 'input.3.newNiss', message: { EN: expect.stringContaining('The new number 1 is the one') } },
    ])
    expect(found(shape('DEATH', [], { newNiss: '1' }))).toEqual([])
  })

  test.each(['INSURABILITY_CHANGE', 'INSURANCE_END'] as const)(
    'BEN-MUTATION-FIELDS refuses %s that makes a person insured',
    (kind) => {
      expect(found(shape(kind, ['insurance'], { insurance: 'INSURED' }))).toMatchObject([
        {
          path: 'input.3.insurance',
          message: { EN: expect.stringContaining('Send the affiliation as “Joined a health') },
        },
      ])
      expect(found(shape('RESIDENCE_CHANGE', ['residence', 'insurance'], { insurance: 'INSURED' }))).toEqual([])
    },
  )
})
