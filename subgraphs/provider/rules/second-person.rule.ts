import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** A confirmation of an account; recorder and confirmer by the token's `sub`. */
export interface ConfirmationCase {
  provider: string
  iban: string
  recordedBy: string
  confirmedBy: string
}

/** The person who recorded an account must not confirm it. */
export const secondPerson = defineRule<ConfirmationCase>({
  id: 'PRV-SECOND-PERSON',
  governedBy: 'recording',
  text: {
    FR: 'La personne qui confirme un compte n’est pas celle qui l’a enregistré.',
    NL: 'De persoon die een rekening bevestigt, is niet dezelfde als de persoon die ze geregistreerd heeft.',
    DE: 'Die Person, die ein Konto bestätigt, ist nicht dieselbe, die es erfasst hat.',
    EN: 'The person who confirms an account is not the one who recorded it.',
  },
  message: {
    FR: 'Vous avez enregistré vous-même le compte {iban} du prestataire {provider} : une autre personne de la CAAMI doit le confirmer.',
    NL: 'U hebt rekening {iban} van zorgverlener {provider} zelf geregistreerd: een andere persoon van de HZIV moet ze bevestigen.',
    DE: 'Sie haben das Konto {iban} des Leistungserbringers {provider} selbst erfasst: Eine andere Person der HKIV muss es bestätigen.',
    EN: 'You recorded the account {iban} of provider {provider} yourself: another person at CAAMI must confirm it.',
  },
  wordings: [{ source: openQuestion('R54'), check }],
})

function check({ provider, iban, recordedBy, confirmedBy }: ConfirmationCase): RuleHit[] {
  return recordedBy === confirmedBy ? [error('iban', { provider, iban, recordedBy })] : []
}
