import { defineRule } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'
import { ageOn, type Day } from '../../../shared/values/day'
import { includes } from '../../../shared/values/period'
import type { LineCase, TariffFacts } from './line-case'

/** The ordinary rate applies: neither the preferential one nor that of a global medical file. */
export const tariffRate = defineRule({
  id: 'TAR-RATE',
  governedBy: 'care',
  text: {
    FR: 'Le tarif ordinaire s’applique : ni l’intervention majorée, ni le dossier médical global.',
    NL: 'Het gewone tarief geldt: noch de verhoogde tegemoetkoming, noch het globaal medisch dossier.',
    DE: 'Es gilt der gewöhnliche Tarif: weder die erhöhte Beteiligung noch die globale medizinische Akte.',
    EN: 'The ordinary rate applies: neither the preferential rate nor the global medical file.',
  },
  wordings: [{ source: domainFacts('8.2, 13.7'), parameters: { preferentialRate: false, globalMedicalFile: false } }],
})

// A person whose birth date nobody knows is taken for an adult.
const ADULT = 30

/** Whether the tariff's ages hold for the person on the day of care. */
export function fitsAge(tariff: TariffFacts, birthDate: Day | null, on: Day): boolean {
  const age = birthDate ? ageOn(birthDate, on) : ADULT
  return (tariff.minAge === null || tariff.minAge <= age) && (tariff.maxAge === null || age <= tariff.maxAge)
}

/** The tariffs of the code on the day of care, whatever the age. */
export const tariffsOn = (line: Pick<LineCase, 'tariffs' | 'performedOn'>): TariffFacts[] =>
  line.tariffs.filter((tariff) => includes(tariff.period, line.performedOn))

/** The tariff that applies to the person on the day of care, by the rate in force; none: TAR-CODE-ON-DATE or TAR-AGE says why. */
export function tariffOf(line: Pick<LineCase, 'tariffs' | 'performedOn' | 'person'>): TariffFacts | null {
  const rate = tariffRate.wordingOn(line.performedOn)?.parameters ?? {}
  return (
    tariffsOn(line).find(
      (tariff) =>
        tariff.preferentialRate === rate.preferentialRate &&
        tariff.globalMedicalFile === rate.globalMedicalFile &&
        fitsAge(tariff, line.person?.birthDate ?? null, line.performedOn),
    ) ?? null
  )
}
