import { defineRule, warning } from '../../../shared/law/rule'
import { domainFacts } from '../../../shared/law/sources'

/** A registration of someone who is registered already: which of the data told are others than the recorded ones. */
export interface SecondRegistration {
  niss: string
  differing: readonly string[]
}

/** Registering someone again changes nothing; what differs comes by the registers' own mutations. */
export const knownPerson = defineRule<SecondRegistration>({
  id: 'BEN-KNOWN',
  governedBy: 'recording',
  text: {
    FR: 'Qui est déjà enregistré n’est pas changé par une nouvelle inscription : les changements viennent des registres.',
    NL: 'Wie al geregistreerd is, verandert niet door een nieuwe inschrijving: wijzigingen komen van de registers.',
    DE: 'Wer schon registriert ist, wird durch eine neue Registrierung nicht geändert: Änderungen kommen von den Registern.',
    EN: 'Someone who is registered already is not changed by another registration: changes come from the registers.',
  },
  message: {
    FR: 'La personne au numéro {niss} est déjà enregistrée, avec d’autres données ({differing}). Rien n’a été changé : vérifiez ces données au registre national ou au registre bis.',
    NL: 'De persoon met nummer {niss} is al geregistreerd, met andere gegevens ({differing}). Er is niets gewijzigd: controleer die gegevens in het rijksregister of het bisregister.',
    DE: 'Die Person mit der Nummer {niss} ist schon registriert, mit anderen Angaben ({differing}). Nichts wurde geändert: prüfen Sie diese Angaben im Nationalregister oder im Bis-Register.',
    EN: 'The person with number {niss} is registered already, with other data ({differing}). Nothing was changed: check these data in the national register or the bis register.',
  },
  wordings: [
    {
      source: domainFacts('2.2'),
      check: ({ niss, differing }) => (differing.length === 0 ? [] : [warning('input', { niss, differing })]),
    },
  ],
})
