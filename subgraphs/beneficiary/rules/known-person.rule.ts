import { defineRule, warning } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** A registration of a person who is registered already. */
export interface SecondRegistration {
  niss: string
  /** The fields of the input that differ from the recorded data. */
  differing: readonly string[]
}

/** Registering a person again changes nothing: changes come by identity mutations of the registers. */
export const knownPerson = defineRule<SecondRegistration>({
  id: 'BEN-KNOWN',
  governedBy: 'recording',
  text: {
    FR: 'Une personne déjà enregistrée n’est pas modifiée par une nouvelle inscription : les changements viennent des registres.',
    NL: 'De gegevens van iemand die al geregistreerd is, veranderen niet door een nieuwe registratie: wijzigingen komen van de registers.',
    DE: 'Die Angaben einer bereits registrierten Person werden durch eine neue Registrierung nicht geändert: Änderungen kommen von den Registern.',
    EN: 'The data of a person already registered are not changed by registering again: changes come from the registers.',
  },
  message: {
    FR: 'La personne au numéro {niss} est déjà enregistrée avec d’autres données ({differing}). Rien n’a été modifié : vérifiez ces données au Registre national ou au registre BIS.',
    NL: 'De persoon met nummer {niss} is al geregistreerd, met andere gegevens ({differing}). Er is niets gewijzigd: controleer die gegevens in het rijksregister of het BIS-register.',
    DE: 'Die Person mit der Nummer {niss} ist schon mit anderen Angaben registriert ({differing}). Nichts wurde geändert: Prüfen Sie diese Angaben im Nationalregister oder im BIS-Register.',
    EN: 'The person with number {niss} is registered already, with other data ({differing}). Nothing was changed: check these data in the national register or the BIS register.',
  },
  wordings: [
    {
      source: openQuestion('R43'),
      check: ({ niss, differing }) => (differing.length === 0 ? [] : [warning('input', { niss, differing })]),
    },
  ],
})
