import { type Day, day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { numberContradiction, type RegisteredIdentity } from './number-contradiction.rule'

const found = (nine: string, gender: RegisteredIdentity['gender'], birthDate: string | null) =>
  numberContradiction.apply(
    {
      niss: (nine + nissCheckDigits(nine, false)) as RegisteredIdentity['niss'],
      gender,
      birthDate: birthDate === null ? null : (day(birthDate) as Day),
    },
    day('2026-03-12'),
  )!.findings

test.each<[string, string, RegisteredIdentity['gender'], string | null, string[]]>([
  ['a woman with an even sequence', '850730002', 'FEMALE', '1985-07-30', []],
  ['a woman with an odd sequence', '850730001', 'FEMALE', null, ['input.gender']],
  ['a man with an even sequence', '850730002', 'MALE', null, ['input.gender']],
  ['a man with an odd sequence', '850730001', 'MALE', null, []],
  ['an unknown sex', '850730001', 'UNKNOWN', null, []],
  ['a BIS number of known sex', '854730001', 'FEMALE', null, ['input.gender']],
  ['a BIS number created while the sex was unknown', '852730001', 'FEMALE', null, []],
  ['the day after the birth date', '850730002', 'FEMALE', '1985-07-31', ['input.birthDate']],
  ['another century', '850730002', 'FEMALE', '1885-07-30', ['input.birthDate']],
  ['a day of the known month', '850700002', 'FEMALE', '1985-07-31', []],
  ['a day outside the known month', '850700002', 'FEMALE', '1985-08-01', ['input.birthDate']],
  ['the first day of the known year', '850000002', 'FEMALE', '1985-01-01', []],
  ['the last day of the year before the known one', '850000002', 'FEMALE', '1984-12-31', ['input.birthDate']],
  ['another sex and another day', '850730001', 'FEMALE', '1985-07-29', ['input.gender', 'input.birthDate']],
])('ID-NUMBER: %s', (_, nine, gender, birthDate, paths) => {
  const findings = found(nine, gender, birthDate)
  expect(findings.map(({ path }) => path)).toEqual(paths)
  for (const finding of findings) expect(finding).toMatchObject({ rule: 'ID-NUMBER', severity: 'WARNING' })
})

test('ID-NUMBER: the message names the sex that the number encodes', () => {
  expect(found('850730001', 'FEMALE', null)[0]?.message.EN).toMatch(/is that of a man, which the sex given contradicts/)
  expect(found('850730002', 'MALE', null)[0]?.message.FR).toMatch(/est celui d’une femme/)
})
