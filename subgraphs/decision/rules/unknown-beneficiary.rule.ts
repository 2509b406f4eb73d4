import { defineRule, error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** The person is registered. */
export const unknownBeneficiary = defineRule<DecisionCase>({
  id: 'DEC-UNKNOWN-BENEFICIARY',
  governedBy: 'recording',
  text: {
    FR: 'La personne est enregistrée.',
    NL: 'De persoon is geregistreerd.',
    DE: 'Die Person ist registriert.',
    EN: 'The person is registered.',
  },
  message: {
    FR: 'Aucune personne n’est enregistrée sous ce numéro. Vérifiez le numéro, ou enregistrez d’abord la personne.',
    NL: 'Onder dit nummer is niemand geregistreerd. Controleer het nummer, of registreer eerst de persoon.',
    DE: 'Unter dieser Nummer ist niemand registriert. Prüfen Sie die Nummer oder registrieren Sie zuerst die Person.',
    EN: 'Nobody is registered under this number. Check the number, or register the person first.',
  },
  wordings: [
    {
      source: openQuestion('R42'),
      check: ({ person }) => (person === null ? [error('niss')] : []),
    },
  ],
})
