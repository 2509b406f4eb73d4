import { openQuestion } from '../../../shared/rules/legal-sources'
import { agesOn } from '../../../shared/values/birth'
import type { Day } from '../../../shared/values/day'
import type { BirthBounds } from '../../../shared/values/niss'
import { includes } from '../../../shared/values/period'
import type { Tariff } from '../domain/nomenclature'
import { defineLineRule } from './define-line-rule'
import type { LineCase } from './line-case'

/** The ordinary rate applies: neither the preferential one nor that of a global medical file. Applied by `tariffOf`. */
export const tariffRate = defineLineRule({
  id: 'TAR-RATE',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Le tarif ordinaire s’applique, sans intervention majorée ni dossier médical global.',
    NL: 'Het gewone tarief geldt, zonder verhoogde tegemoetkoming en zonder globaal medisch dossier.',
    DE: 'Es gilt der gewöhnliche Tarif, ohne erhöhte Kostenbeteiligung und ohne globale medizinische Akte.',
    EN: 'The ordinary rate applies, without preferential rate and without global medical file.',
  },
  wordings: [{ source: openQuestion('Q7'), parameters: { preferentialRate: false, globalMedicalFile: false } }],
})

/** The tariffs of the code on the day of care, whatever the age. */
export const tariffsOn = (line: PricedLine, on: Day): Tariff[] =>
  line.tariffs.filter((tariff) => includes(tariff.period, on))

type PricedLine = Pick<LineCase, 'tariffs'>
type PersonOfLine = Pick<LineCase, 'person' | 'birthInNumber'>

// The tariffs of the rate in force on a day of care.
function ordinaryTariffs(line: PricedLine, on: Day): Tariff[] {
  const rate = tariffRate.versionOn(on)?.parameters ?? {}
  return tariffsOn(line, on).filter(
    (tariff) =>
      tariff.preferentialRate === rate.preferentialRate && tariff.globalMedicalFile === rate.globalMedicalFile,
  )
}

/** The tariff of a known age on a day of care, by the rate in force. */
export const tariffAtAge = (line: PricedLine, age: number, on: Day): Tariff | null =>
  ordinaryTariffs(line, on).find(
    ({ minAge, maxAge }) => (minAge === null || minAge <= age) && (maxAge === null || age <= maxAge),
  ) ?? null

/** The days between which the person was born; null where nothing is known of the birth. */
export const birthOfPerson = ({ person, birthInNumber }: PersonOfLine): BirthBounds | null =>
  person?.birthDate ? { earliest: person.birthDate, latest: person.birthDate } : birthInNumber

/** The ages that the person can have on a day of care; null where nothing is known of the birth. */
export function agesOf(line: PersonOfLine, on: Day) {
  const birth = birthOfPerson(line)
  return birth && agesOn(birth, on)
}

/**
 * The tariff that applies to the person on a day of care, by the rate in force; none: TAR-CODE-ON-DATE or TAR-AGE says why.
 * Where the birth date is known in part, a tariff that depends on the age applies only if every possible age has the same one.
 */
export function tariffOf(line: PricedLine & PersonOfLine, on: Day): Tariff | null {
  const ages = agesOf(line, on)
  const [atLowest, atHighest] = ages
    ? [tariffAtAge(line, ages.lowest, on), tariffAtAge(line, ages.highest, on)]
    : [null, null]
  if (isSameTariff(atLowest, atHighest) && ages) return atLowest
  return ordinaryTariffs(line, on).find(({ minAge, maxAge }) => minAge === null && maxAge === null) ?? null
}

const isSameTariff = (one: Tariff | null, other: Tariff | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.basis === other.basis &&
    one.honorarium === other.honorarium &&
    one.insurancePart === other.insurancePart &&
    one.patientPart === other.patientPart)
