import { day } from '../../../shared/values/day'
import { A, B, C, D, identity, mutation, numbers, registration, START } from '../testing/identity.builder'
import { numberOn } from './identity'

describe('the numbers of a person', () => {
  const to = (effectiveOn: string, newNiss: string, niss = A) =>
    mutation('NUMBER_CHANGE', effectiveOn, { newNiss, niss })

  test('without a number change there is one number, from the open start', () => {
    expect(numbers(identity(registration(A)))).toEqual([[A, START, null, null]])
    expect(identity(registration(A)).numbers[0]?.kind).toBe('BIS')
  })

  test('a new number is in use from the effective day', () => {
    const known = identity(registration(A), to('2026-03-10', B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-03-09', B],
      [B, '2026-03-10', null, null],
    ])
    expect(numberOn(known, day('2026-03-09')).number).toBe(A)
    expect(numberOn(known, day('2026-03-10'))).toMatchObject({ number: B, kind: 'NISS' })
    expect(numberOn(known, day('1950-01-01')).number).toBe(A)
  })

  test('a number change reported later for an earlier day is inserted in between', () => {
    expect(numbers(identity(registration(A), to('2026-03-10', C), to('2026-02-10', B, C)))).toEqual([
      [A, START, '2026-02-09', B],
      [B, '2026-02-10', '2026-03-09', C],
      [C, '2026-03-10', null, null],
    ])
  })

  test('a number that is assigned again has two periods', () => {
    expect(numbers(identity(registration(A), to('2026-02-10', B), to('2026-03-10', A, B)))).toEqual([
      [A, START, '2026-02-09', B],
      [B, '2026-02-10', '2026-03-09', A],
      [A, '2026-03-10', null, null],
    ])
  })

  test('after a merge, the new number is in use from the change only', () => {
    const both = [registration(A), registration(B, { birthDate: day('1989-01-01') })]
    for (const registrations of [both, [...both].reverse()])
      expect(numbers(identity(...registrations, to('2026-03-10', B)))).toEqual([
        [A, '1989-01-01', '2026-03-09', B],
        [B, '2026-03-10', null, null],
      ])
  })

  test('two former numbers that lead to one run in parallel until each change', () => {
    const known = identity(registration(A), registration(B), to('2026-02-10', C), to('2026-03-10', C, B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-02-09', C],
      [B, START, '2026-03-09', C],
      [C, '2026-02-10', null, null],
    ])
    expect(numberOn(known, day('2026-02-01')).number).toBe(B)
    expect(numberOn(known, day('2026-02-20')).number).toBe(C)
  })

  test('a circle of changes begins with the number that the first change replaces', () => {
    expect(numbers(identity(registration(B), registration(A), to('2026-02-10', B), to('2026-03-10', A, B)))[0]).toEqual(
      [A, START, '2026-02-09', B],
    )
  })

  test('a number replaced from its first day was in use on that day', () => {
    expect(numbers(identity(registration(A), to('1980-01-01', B)))).toEqual([
      [A, '1980-01-01', '1980-01-01', B],
      [B, '1980-01-01', null, null],
    ])
  })

  test('a number that came and was replaced on the same day is listed', () => {
    const known = identity(registration(A), to('2026-03-10', B), to('2026-03-10', C, B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-03-09', B],
      [B, '2026-03-10', '2026-03-10', C],
      [C, '2026-03-10', null, null],
    ])
    expect(numberOn(known, day('2026-03-10')).number).toBe(C)
  })

  test('two merged persons keep the periods of their numbers until the lines meet', () => {
    const steps = [to('2026-01-10', B), to('2026-02-10', D, C), to('2026-03-10', D, B)]
    for (const changes of [steps, [...steps].reverse()])
      expect(numbers(identity(registration(A), registration(C), ...changes))).toEqual([
        [A, START, '2026-01-09', B],
        [C, START, '2026-02-09', D],
        [B, '2026-01-10', '2026-03-09', D],
        [D, '2026-02-10', null, null],
      ])
  })

  test('a merge reported late continues with the changes that were known', () => {
    expect(numbers(identity(registration(A), registration(B), to('2026-02-10', C, B), to('2026-01-15', B)))).toEqual([
      [A, START, '2026-01-14', B],
      [B, '2026-01-15', '2026-02-09', C],
      [C, '2026-02-10', null, null],
    ])
  })

  test('a former number of another person keeps its period and is in use again', () => {
    expect(numbers(identity(registration(A), registration(B), to('2026-02-10', C, B), to('2026-03-10', B)))).toEqual([
      [A, START, '2026-03-09', B],
      [B, START, '2026-02-09', C],
      [C, '2026-02-10', null, null],
      [B, '2026-03-10', null, null],
    ])
  })

  test('a change of a former number ends the number in use today', () => {
    const both = [registration(A), registration(B)]
    for (const registrations of [both, [...both].reverse()])
      expect(numbers(identity(...registrations, to('2026-02-10', B), to('2026-03-10', C)))).toEqual([
        [A, START, '2026-02-09', B],
        [B, '2026-02-10', '2026-03-09', C],
        [C, '2026-03-10', null, null],
      ])
  })

  test('a repeated number change has no effect, for any day', () => {
    const changes = [to('2026-02-10', B), to('2026-02-20', B)]
    for (const order of [changes, [...changes].reverse()])
      expect(numbers(identity(registration(A), ...order))).toEqual([
        [A, START, '2026-02-09', B],
        [B, '2026-02-10', null, null],
      ])
  })
})
