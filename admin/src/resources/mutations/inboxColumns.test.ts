import { inboxColumns } from './MutationList'

test('the days of a mutation have labels on a phone, where two days are beside each other', () =>
  expect(inboxColumns.filter(({ props }) => props.phone === 'labelled').map(({ props }) => props.source)).toEqual([
    'mutation.effectiveOn',
    'decideBy',
  ]))
