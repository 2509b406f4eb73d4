import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { numberComposition } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'
import { birthBounds, type Niss, sexIn } from '../../../shared/values/niss'
import type { Gender } from '../domain/identity-event'

/** The data of a registration that the number encodes too. */
export interface RegisteredIdentity {
  niss: Niss
  gender: Gender
  /** Null if none was given. */
  birthDate: Day | null
}

/** The number encodes sex and birth date; a registration that contradicts it may have the wrong number. */
export const numberContradiction = defineRule<RegisteredIdentity>({
  id: 'ID-NUMBER',
  governedBy: 'recording',
  text: {
    FR: 'Le sexe et la date de naissance communiqués correspondent à ceux que le numéro indique.',
    NL: 'Het opgegeven geslacht en de opgegeven geboortedatum stemmen overeen met wat het nummer aangeeft.',
    DE: 'Das angegebene Geschlecht und Geburtsdatum stimmen mit dem überein, was die Nummer aussagt.',
    EN: 'The sex and birth date given agree with those that the number encodes.',
  },
  message: {
    male: {
      FR: 'Le numéro {niss} est celui d’un homme, ce que le sexe communiqué contredit. Vérifiez les deux au registre national ou au registre BIS.',
      NL: 'Het nummer {niss} is dat van een man, wat het opgegeven geslacht tegenspreekt. Controleer beide in het rijksregister of het BIS-register.',
      DE: 'Die Nummer {niss} gehört einem Mann; das angegebene Geschlecht widerspricht dem. Prüfen Sie beides im Nationalregister oder im BIS-Register.',
      EN: 'The number {niss} is that of a man, which the sex given contradicts. Check both in the national register or the BIS register.',
    },
    female: {
      FR: 'Le numéro {niss} est celui d’une femme, ce que le sexe communiqué contredit. Vérifiez les deux au registre national ou au registre BIS.',
      NL: 'Het nummer {niss} is dat van een vrouw, wat het opgegeven geslacht tegenspreekt. Controleer beide in het rijksregister of het BIS-register.',
      DE: 'Die Nummer {niss} gehört einer Frau; das angegebene Geschlecht widerspricht dem. Prüfen Sie beides im Nationalregister oder im BIS-Register.',
      EN: 'The number {niss} is that of a woman, which the sex given contradicts. Check both in the national register or the BIS register.',
    },
    birthDate: {
      FR: 'La date de naissance communiquée contredit le numéro {niss}. Vérifiez les deux au registre national ou au registre BIS.',
      NL: 'De opgegeven geboortedatum is in strijd met het nummer {niss}. Controleer beide in het rijksregister of het BIS-register.',
      DE: 'Das angegebene Geburtsdatum widerspricht der Nummer {niss}. Prüfen Sie beides im Nationalregister oder im BIS-Register.',
      EN: 'The birth date given contradicts the number {niss}. Check both in the national register or the BIS register.',
    },
  },
  wordings: [{ source: numberComposition, check }],
})

function check({ niss, gender, birthDate }: RegisteredIdentity): RuleHit[] {
  const sex = sexIn(niss)
  const bounds = birthBounds(niss)
  return [
    ...(sex !== null && gender !== 'UNKNOWN' && gender !== sex
      ? [warning('input.gender', { niss, sex, gender }, { message: sex === 'MALE' ? 'male' : 'female' })]
      : []),
    ...(birthDate !== null && bounds !== null && (birthDate < bounds.earliest || birthDate > bounds.latest)
      ? [
          warning(
            'input.birthDate',
            { niss, birthDate, earliest: bounds.earliest, latest: bounds.latest },
            { message: 'birthDate' },
          ),
        ]
      : []),
  ]
}
