import { DecisionsDocument, InvoiceLinesDocument } from '../graphql/generated/graphql'
import { orderBy, plainFilter, withInstantPeriod, withPeriod } from './resourceQueries'

test('filters left empty are not asked for', () => expect(plainFilter({ niss: '', status: undefined })).toEqual({}))
test('others are sent unchanged', () =>
  expect(plainFilter({ niss: '85073000136', paid: false })).toEqual({ filter: { niss: '85073000136', paid: false } }))
test('two days become a period', () => {
  expect(withPeriod('performed', { performedFrom: '2026-01-01', performedTo: '2026-01-31', niss: 'x' })).toEqual({
    niss: 'x',
    performed: { from: '2026-01-01', to: '2026-01-31' },
  })
})
test('an open end stays open', () =>
  expect(withPeriod('performed', { performedFrom: '2026-01-01' })).toEqual({
    performed: { from: '2026-01-01', to: null },
  }))
test('a period with an end alone reaches back to long ago, also where its beginning was emptied', () => {
  const performed = { from: '2000-01-01', to: '2026-10-31' }
  expect(withPeriod('performed', { performedTo: '2026-10-31' })).toEqual({ performed })
  expect(withPeriod('performed', { performedFrom: '', performedTo: '2026-10-31' })).toEqual({ performed })
})
test('a period with neither is none', () =>
  expect(withPeriod('performed', { performedFrom: '', performedTo: '' })).toEqual({}))
test('a day of the log begins and ends at midnight in Brussels, in summer and in winter', () => {
  expect(withInstantPeriod({ from: '2026-07-01', to: '2026-11-21' })).toEqual({
    from: '2026-07-01T00:00:00+02:00',
    to: '2026-11-22T00:00:00+01:00',
  })
})

describe('the order of a list', () => {
  const queries = { list: InvoiceLinesDocument }
  test.each([
    ['performedOn', 'PERFORMED_ON'],
    ['amounts.claimed', 'AMOUNTS_CLAIMED'],
  ])('by %s is %s in the graph', (field, expected) =>
    expect(orderBy(queries, { field, order: 'DESC' })).toEqual({ orderBy: { field: expected, direction: 'DESC' } }),
  )
  test('by a period goes by its first day', () =>
    expect(orderBy({ list: DecisionsDocument }, { field: 'validity', order: 'ASC' })).toEqual({
      orderBy: { field: 'VALIDITY_FROM', direction: 'ASC' },
    }))
  test('is left to the graph if the list cannot be sorted by the field', () => {
    expect(orderBy(queries, { field: 'id', order: 'ASC' })).toEqual({})
    expect(orderBy({}, { field: 'performedOn', order: 'ASC' })).toEqual({})
  })
})
