import { followUpParts, partOf, partParameter } from './followUpParts'

const terms = (from: string, to: string, isInsured = false) => ({
  period: { from, to },
  refundTerms: isInsured ? null : {},
})
// The manual's card of 1 January to 31 March 2019 with its three mutations; two of them can no longer be decided in time.
const card = {
  councilDate: '2019-01-01',
  validity: { from: '2019-01-01', to: '2019-03-31' },
  situationChanges: [
    { kind: 'RESIDENCE_CHANGE', effectiveOn: '2019-01-20', decideBy: '2019-03-06' },
    { kind: 'RESIDENCE_CHANGE', effectiveOn: '2019-02-01', decideBy: '2019-03-18' },
    { kind: 'INSURANCE_AFFILIATION', effectiveOn: '2019-03-15', decideBy: '2019-04-29' },
  ],
  refundTermsPeriods: [
    terms('2019-01-01', '2019-01-19'),
    terms('2019-01-20', '2019-01-31'),
    terms('2019-02-01', '2019-03-14'),
    terms('2019-03-15', '2019-03-31', true),
  ],
}

test('the manual’s example, handled on 20 March 2019: two decisions, split at the change, until the day before the affiliation', () => {
  expect(followUpParts(card, '2019-01-20', '2019-03-20')).toEqual([
    { from: '2019-01-20', to: '2019-01-31', councilDate: '2019-03-20' },
    { from: '2019-02-01', to: '2019-03-14', councilDate: '2019-01-01', kind: 'RESIDENCE_CHANGE' },
  ])
})

test('a council of today is proposed for a later part that it can still reach', () => {
  const [, second] = followUpParts(card, '2019-01-20', '2019-03-18')
  expect(second?.councilDate).toBe('2019-03-18')
})

test('a council of today is proposed for a part that begins with a change that the registers reported before the decision, or that suspends nothing', () => {
  const more = {
    ...card,
    situationChanges: [
      card.situationChanges[0]!,
      { kind: 'INSURABILITY_CHANGE', effectiveOn: '2019-02-10', decideBy: '2019-03-27' },
      { kind: 'RESIDENCE_CHANGE', effectiveOn: '2019-03-25', decideBy: '2019-05-09' },
    ],
    refundTermsPeriods: [terms('2019-01-01', '2019-03-31')],
  }
  expect(followUpParts(more, '2019-01-20', '2019-03-20')).toEqual([
    { from: '2019-01-20', to: '2019-02-09', councilDate: '2019-03-20' },
    { from: '2019-02-10', to: '2019-03-24', councilDate: '2019-03-20', kind: 'INSURABILITY_CHANGE' },
    { from: '2019-03-25', to: '2019-03-31', councilDate: '2019-03-20', kind: 'RESIDENCE_CHANGE' },
  ])
})

test('nothing is proposed where the person is insured from the day of the mutation on', () => {
  expect(followUpParts(card, '2019-03-15', '2019-03-20')).toEqual([])
})

test('a decision after an insured period is proposed too', () => {
  const ended = {
    ...card,
    situationChanges: [
      ...card.situationChanges,
      { kind: 'INSURANCE_END', effectiveOn: '2019-03-20', decideBy: '2019-05-04' },
    ],
    refundTermsPeriods: [
      ...card.refundTermsPeriods.slice(0, 3),
      terms('2019-03-15', '2019-03-19', true),
      terms('2019-03-20', '2019-03-31'),
    ],
  }
  expect(followUpParts(ended, '2019-01-20', '2019-03-20').map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2019-01-20 2019-01-31',
    '2019-02-01 2019-03-14',
    '2019-03-20 2019-03-31',
  ])
})

test('nothing is proposed after the last day of the decision', () => {
  expect(followUpParts(card, '2019-04-01', '2019-04-02')).toEqual([])
})

test('a part is read from the parameter that it was written to, and from no other', () => {
  const part = { from: '2019-02-01', to: '2019-03-14', councilDate: '2019-01-01' }
  expect(partOf(partParameter(part))).toEqual(part)
  expect(partOf('2019-02-01')).toBeUndefined()
  expect(partOf(null)).toBeUndefined()
})
