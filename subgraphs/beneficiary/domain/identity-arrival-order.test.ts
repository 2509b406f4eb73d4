import fc from 'fast-check'
import { addDays, type Day, day } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'
import { A, B, C, D, identity, mutation, numbers, recorded, registration } from '../testing/identity.builder'
import { type Identity, identityOf, numberOn } from './identity'
import { recordOn } from './timeline'

// An independent oracle: for one day at a time, the event that decides it.
const lastWord = <T>(facts: { at: Day; value: T }[], when: Day): T | undefined =>
  facts
    .filter((fact) => fact.at <= when)
    .reduce<{ at: Day; value: T } | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined)?.value

describe('identity projection, for any order of arrival', () => {
  const names = fc.uniqueArray(
    fc.record({ offset: fc.integer({ min: 1, max: 400 }), name: fc.constantFrom('X', 'Y', 'Z') }),
    {
      selector: (one) => one.offset,
      maxLength: 12,
    },
  )
  const days = names.map((list) =>
    list.map(({ offset, name }) => ({ at: addDays(day('2026-01-01'), offset), value: name })),
  )

  test('mutations give the same identity in any order of arrival', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ offset: fc.integer({ min: 0, max: 300 }), kind: fc.integer({ min: 0, max: 9 }) }), {
          selector: (one) => one.offset,
          maxLength: 15,
        }),
        fc.infiniteStream(fc.nat()),
        (list, random) => {
          const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null } as const
          const address = { street: null, postalCode: null, insCode: '21004' }
          const mutations = list.map(({ offset, kind }) => {
            const when = addDays(day('2026-01-01'), offset)
            return [
              mutation('NAME_CHANGE', when, { lastName: `N${offset}` }),
              mutation('NAME_CHANGE', when, { firstNames: `F${offset}` }),
              mutation('RESIDENCE_CHANGE', when, { residence }),
              mutation('STRUCK_OFF', when),
              mutation('INSURANCE_AFFILIATION', when, { insurer: `${offset}` }),
              mutation('INSURANCE_END', when),
              mutation('RECEPTION_CENTRE_ARRIVAL', when, { address }),
              mutation('NUMBER_CHANGE', when, { newNiss: [B, C, D][offset % 3]! }),
              mutation('NUMBER_CHANGE', when, { newNiss: [B, C, D][offset % 3]!, residence }),
              mutation('INSURABILITY_CHANGE', when, { insurance: 'NOT_INSURED_NOT_INSURABLE' }),
            ][kind]!
          })
          const shuffled = mutations
            .map((one) => [random.next().value as number, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one)
          expect(identity(registration(A), ...shuffled)).toEqual(identity(registration(A), ...mutations))
        },
      ),
    )
  })

  test('each day has the value of the last change before it, and records leave no gap', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -10, max: 420 }), (changes, offset) => {
        const when = addDays(day('2026-01-01'), offset)
        const mutations = changes.map(({ at, value }) => mutation('NAME_CHANGE', at, { lastName: value }))
        const known = identity(registration(A), ...mutations)
        expect(recordOn(known.names, when)?.lastName).toBe(lastWord(changes, when) ?? 'Ndiaye')
        known.names.forEach((record, i) => {
          const next = known.names[i + 1]
          expect(record.period.to).toBe(next ? addDays(next.period.from, -1) : null)
          if (next) expect(next.lastName).not.toBe(record.lastName)
        })
      }),
    )
  })

  test('the number in use is that of the last change up to the day', () => {
    const changes = fc.uniqueArray(
      fc.record({ offset: fc.integer({ min: 1, max: 100 }), number: fc.constantFrom(A, B, C, D) }),
      { selector: (one) => one.offset, maxLength: 8 },
    )
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 110 }), (list, offset) => {
        const at = (n: number) => addDays(day('2026-01-01'), n)
        const known = identity(
          registration(A),
          ...list.map((one) => mutation('NUMBER_CHANGE', at(one.offset), { newNiss: one.number })),
        )
        const expected = lastWord(
          list.map((one) => ({ at: at(one.offset), value: one.number })),
          at(offset),
        )
        expect(numberOn(known, at(offset)).number).toBe(expected ?? A)
        const ever = new Set([A, ...list.map((one) => one.number)])
        expect(new Set(known.numbers.map((record) => record.number))).toEqual(ever)
      }),
    )
  })

  test('after merges no number is lost, each is in use on some day, and one is in use today', () => {
    const change = fc.record({ offset: fc.integer({ min: 1, max: 60 }), from: fc.nat(), number: fc.nat() })
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: (one) => one.offset, minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        (list, persons) => {
          const registered = [A, B, C].slice(0, persons)
          const ever = [...registered]
          const changes = list.map(({ offset, from, number }) => {
            const niss = ever[from % ever.length]!
            const newNiss = [A, B, C, D].filter((one) => one !== niss)[number % 3]!
            ever.push(newNiss)
            return mutation('NUMBER_CHANGE', addDays(day('2026-01-01'), offset), { niss, newNiss })
          })
          const facts = recorded(...registered.map((niss) => registration(niss)), ...changes)
          const known = identityOf(facts)
          const days = (of: Identity) => numbers(of).map(String).sort()
          expect(days(identityOf([...facts].reverse()))).toEqual(days(known))
          expect(new Set(known.numbers.map(({ number }) => number))).toEqual(new Set(ever))
          expect(known.numbers.some(({ period: { to } }) => to === null)).toBe(true)
          for (const { number, period, replacedBy } of known.numbers) {
            expect(period.to === null || period.from <= period.to).toBe(true)
            expect(period.to === null).toBe(replacedBy === null)
            const same = known.numbers.filter((one) => one.number === number && includes(one.period, period.from))
            expect(same).toHaveLength(1)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
