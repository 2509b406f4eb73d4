import { reactivationOf } from './reactivation'

const waits = (id: string, kind: string, effectiveOn: string, status = 'PENDING') => ({
  id,
  status,
  mutation: { kind, effectiveOn },
})
const decision = {
  validity: { from: '2019-01-01', to: '2019-03-31' },
  suspension: { since: '2019-01-20', cause: { id: 'b' } },
  mutations: [waits('a', 'STRUCK_OFF', '2019-03-15'), waits('b', 'RESIDENCE_CHANGE', '2019-01-20')],
}

test('the decision stops on the day before the first mutation, and the next one may start on its day', () => {
  const proposed = reactivationOf(decision)
  expect(proposed).toMatchObject({ stopsOn: '2019-01-19', followsFrom: '2019-01-20', isDeath: false })
  expect(proposed?.waiting.map(({ id }) => id)).toEqual(['b', 'a'])
})

test('after a death it stops on the last day that still holds, not on the day before the death', () => {
  const dead = {
    ...decision,
    suspension: { since: '2019-02-16', cause: { id: 'd' } },
    mutations: [waits('d', 'DEATH', '2019-02-10')],
  }
  expect(reactivationOf(dead)).toMatchObject({ stopsOn: '2019-02-15', isDeath: true })
})

test('a mutation that takes effect before a death is dealt with first, whichever happened first', () => {
  const both = {
    ...decision,
    suspension: { since: '2019-02-12', cause: { id: 'i' } },
    mutations: [waits('d', 'DEATH', '2019-02-10'), waits('i', 'INSURANCE_AFFILIATION', '2019-02-12')],
  }
  const proposed = reactivationOf(both)
  expect(proposed).toMatchObject({ stopsOn: '2019-02-11', isDeath: false })
  expect(proposed?.waiting.map(({ id }) => id)).toEqual(['i', 'd'])
})

test('the decision never stops after its last day, and keeps no day if the mutation came before its first day', () => {
  const since = (day: string) =>
    reactivationOf({ ...decision, suspension: { since: day, cause: { id: 'b' } } })?.stopsOn
  expect([since('2019-04-05'), since('2019-01-01'), since('2018-12-15')]).toEqual([
    '2019-03-31',
    '2018-12-31',
    '2018-12-31',
  ])
})

test('a processed mutation does not wait, and a decision that is not suspended is not reactivated', () => {
  const done = { ...decision, mutations: [...decision.mutations, waits('c', 'DEATH', '2019-01-02', 'CANCELLED')] }
  expect(reactivationOf(done)?.waiting).toHaveLength(2)
  expect(reactivationOf({ ...decision, suspension: null })).toBeNull()
})
