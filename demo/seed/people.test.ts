import { addDays, type Day, day } from '../../shared/values/day'
import { birthDateIn, isNiss, niss, numberKind, sexIn } from '../../shared/values/niss'
import { systemDay } from '../../shared/values/system-day'
import { generatePeople } from './people'
import { Random } from './random'

test.each([
  ['for a past day', day('2026-03-12')],
  ['for today', systemDay()],
  ['for a day in three years', addDays(systemDay(), 3 * 365)],
] as [string, Day][])('every person of demo data seeded %s has a unique valid number', (_, today) => {
  const people = [...generatePeople(new Random(7), 4_000, today)]
  for (const { niss: number, birthDate, gender, kind } of people) {
    expect([number, isNiss(number)]).toEqual([number, true])
    expect([birthDateIn(niss(number)), sexIn(niss(number)), numberKind(niss(number))]).toEqual([
      birthDate,
      gender,
      kind,
    ])
  }
  expect(new Set(people.map((person) => person.niss)).size).toBe(people.length)
})
