import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** An identity mutation must concern a registered person; only the database can tell. Applied by `recordIdentityMutations` (application/record-identity-mutations.service.ts). */
export const unknownPerson = defineRule({
  id: 'BEN-UNKNOWN',
  governedBy: 'recording',
  text: {
    FR: 'Une mutation d’identité concerne une personne enregistrée.',
    NL: 'Een identiteitsmutatie betreft een geregistreerde persoon.',
    DE: 'Eine Identitätsmutation betrifft eine registrierte Person.',
    EN: 'An identity mutation is about a registered person.',
  },
  message: {
    FR: 'Aucune personne n’est enregistrée sous le numéro {niss}. Enregistrez d’abord la personne, puis renvoyez la mutation.',
    NL: 'Niemand is geregistreerd onder het nummer {niss}. Registreer eerst de persoon en stuur de mutatie daarna opnieuw.',
    DE: 'Unter der Nummer {niss} ist niemand registriert. Registrieren Sie zuerst die Person und senden Sie die Mutation dann erneut.',
    EN: 'Nobody is registered under the number {niss}. Register the person first, then send the mutation again.',
  },
  wordings: [{ source: openQuestion('R43') }],
})
