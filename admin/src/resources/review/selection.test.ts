import { type SampleValues, selectionOf } from './selection'

const empty: SampleValues = {
  outcome: '',
  provider: '',
  rule: '',
  performedFrom: '',
  performedTo: '',
  attestationMissing: false,
  sampleSize: '',
  seed: '',
  assignTo: '',
}

describe('a sample is asked for exactly as the screen shows it', () => {
  test('a period with only an end keeps its end', () =>
    expect(selectionOf({ ...empty, performedTo: '2026-10-31' }).filter).toEqual({
      performed: { from: '2000-01-01', to: '2026-10-31' },
    }))
  test('every field that is filled in is asked for', () =>
    expect(
      selectionOf({
        outcome: 'ACCEPTED',
        provider: '10001490004',
        rule: 'INV-LATE',
        performedFrom: '2026-10-01',
        performedTo: '2026-10-31',
        attestationMissing: true,
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
    }))
  test('an empty form selects every line, without a seed', () =>
    expect(selectionOf(empty)).toEqual({ filter: {}, sampleSize: null, seed: null }))
})
