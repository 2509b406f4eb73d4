import { filterOf, isSortedBy, orderBy, sorted } from './resourceQueries'

describe('the filter of a list', () => {
  const lines = { list: 'InvoiceLines' }
  test('the filter lacks fields that were left empty', () =>
    expect(filterOf(lines, { niss: '', outcome: undefined, rule: null })).toEqual({ filter: {} }))
  test('the filter has the other fields unchanged', () =>
    expect(filterOf(lines, { niss: '85073000136', paid: false })).toEqual({
      filter: { niss: '85073000136', paid: false },
    }))
  test('the filter has a list where the graph takes several values', () =>
    expect(filterOf({ list: 'Mutations' }, { kinds: 'DEATH' })).toEqual({ filter: { kinds: ['DEATH'] } }))
  test('the filter has the names of the graph where those of the page differ', () => {
    const filter = ({ mine, ...values }: Record<string, unknown>) => (mine ? { ...values, assignedTo: 'me' } : values)
    expect(filterOf({ ...lines, filter }, { mine: true, paid: true })).toEqual({
      filter: { paid: true, assignedTo: 'me' },
    })
  })
  test('a list without a filter argument gets its fields as variables', () =>
    expect(filterOf({ list: 'Nomenclature' }, { search: '101', careType: '' })).toEqual({ search: '101' }))
  test.each([
    [
      { performedFrom: '2026-01-01', performedTo: '2026-01-31' },
      { from: '2026-01-01', to: '2026-01-31' },
    ],
    [{ performedFrom: '2026-01-01' }, { from: '2026-01-01', to: null }],
    [{ performedTo: '2026-10-31' }, { from: '2000-01-01', to: '2026-10-31' }],
    [
      { performedFrom: '', performedTo: '2026-10-31' },
      { from: '2000-01-01', to: '2026-10-31' },
    ],
    [{ performedFrom: '', performedTo: '' }, undefined],
  ])('the filter has the period of %j', (shown, performed) =>
    expect(filterOf(lines, shown)).toEqual({ filter: { performed } }),
  )
  test('days of the access log begin and end at midnight in Brussels, in summer and in winter', () =>
    expect(filterOf({ list: 'AccessLog' }, { from: '2026-07-01', to: '2026-11-21' })).toEqual({
      filter: { from: '2026-06-30T22:00:00.000Z', to: '2026-11-21T23:00:00.000Z' },
    }))
})

describe('the order of a list', () => {
  const queries = { list: 'InvoiceLines' }
  test.each([
    ['performedOn', 'PERFORMED_ON'],
    ['amounts.claimed', 'AMOUNTS_CLAIMED'],
  ])('the order by %s is %s in the graph', (field, expected) =>
    expect(orderBy(queries, { field, order: 'DESC' })).toEqual({ orderBy: { field: expected, direction: 'DESC' } }),
  )
  test('the order by a period is the order by its first day', () =>
    expect(orderBy({ list: 'Decisions' }, { field: 'validity', order: 'ASC' })).toEqual({
      orderBy: { field: 'VALIDITY_FROM', direction: 'ASC' },
    }))
  test('a list that cannot be sorted by the field gets no order', () => {
    expect(orderBy(queries, { field: 'id', order: 'ASC' })).toEqual({})
    expect(orderBy({}, { field: 'performedOn', order: 'ASC' })).toEqual({})
  })
})

describe('the order of a list that is read as a whole', () => {
  const rows = [
    { id: 'a', period: { from: '2026-02-01', to: null }, amounts: { state: '9.50' } },
    { id: 'b', period: { from: '2025-12-01', to: null }, amounts: { state: '120.00' } },
    { id: 'c', period: null, amounts: null },
    { id: 'd', period: { from: '2026-01-01', to: null }, amounts: { state: '35.00' } },
  ]
  test.each([
    ['period', 'ASC', 'bdac'],
    ['period', 'DESC', 'adbc'],
    ['amounts.state', 'ASC', 'adbc'],
    ['amounts.state', 'DESC', 'bdac'],
  ] as const)('rows by %s %s are %s: without a value last', (field, order, ids) =>
    expect(
      sorted(rows, { field, order })
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids),
  )
  test('a whole list is sorted by every column, a list with pages in the orders of the graph only', () => {
    expect(isSortedBy({ whole: 'Phases' }, 'category')).toBe(true)
    expect(isSortedBy({ list: 'InvoiceLines' }, 'performedOn')).toBe(true)
    expect(isSortedBy({ list: 'InvoiceLines' }, 'invoice.number')).toBe(false)
  })
})
