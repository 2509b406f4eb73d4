import { variablesOf } from '../../components/form/operation'
import { ReviewSelectionPreviewDocument, SelectForReviewDocument } from '../../graphql/generated/graphql'

describe('a sample is asked for exactly as the screen shows it', () => {
  test('every field that is filled in is asked for', () =>
    expect(
      variablesOf(SelectForReviewDocument, {
        filter: {
          outcome: 'ACCEPTED',
          provider: '10001490004',
          rule: 'INV-LATE',
          performed: { from: '2026-10-01', to: '2026-10-31' },
          attestationMissing: true,
        },
        sampleSize: '20',
        seed: '0',
        assignTo: 'caami:caami:agent',
      }),
    ).toEqual({
      filter: {
        outcome: 'ACCEPTED',
        provider: '10001490004',
        rule: 'INV-LATE',
        performed: { from: '2026-10-01', to: '2026-10-31' },
        attestationMissing: true,
      },
      sampleSize: 20,
      seed: 0,
      assignTo: 'caami:caami:agent',
    }))
  test('what is left empty is not asked for', () =>
    expect(
      variablesOf(ReviewSelectionPreviewDocument, {
        filter: { outcome: 'ACCEPTED', provider: null, rule: '', performed: { from: '2000-01-01', to: null } },
        sampleSize: '',
        seed: '',
      }),
    ).toEqual({ filter: { outcome: 'ACCEPTED', performed: { from: '2000-01-01' } } }))
})
