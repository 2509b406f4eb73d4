import { defineRule } from '../../../shared/rules/define-rule'
import { gdpr } from '../../../shared/rules/legal-sources'

/** A reference names one identity mutation; only the database knows which. Applied by `recordIdentityMutations` (application/record-identity-mutations.service.ts). */
export const usedReference = defineRule({
  id: 'ID-REFERENCE',
  governedBy: 'recording',
  text: {
    FR: 'Une référence désigne une seule mutation : avec un autre contenu, elle est refusée et rien n’est enregistré.',
    NL: 'Een referentie staat voor één mutatie: met een andere inhoud wordt ze geweigerd en wordt niets opgeslagen.',
    DE: 'Eine Referenz steht für eine einzige Mutation: Mit anderem Inhalt wird sie abgelehnt, und nichts wird gespeichert.',
    EN: 'A reference names one mutation: with other content it is refused, and nothing is recorded.',
  },
  message: {
    FR: 'La référence {reference} désigne déjà une mutation dont le contenu est différent. Rien n’a été enregistré : envoyez cette mutation sous une nouvelle référence, ou renvoyez le contenu d’origine.',
    NL: 'De referentie {reference} staat al voor een mutatie met een andere inhoud. Er is niets opgeslagen: stuur deze mutatie onder een nieuwe referentie, of stuur de oorspronkelijke inhoud opnieuw.',
    DE: 'Die Referenz {reference} steht bereits für eine Mutation mit anderem Inhalt. Nichts wurde gespeichert: Senden Sie diese Mutation unter einer neuen Referenz oder erneut den ursprünglichen Inhalt.',
    EN: 'The reference {reference} already names a mutation with other content. Nothing was recorded: send this mutation under a new reference, or send the original content again.',
  },
  wordings: [{ source: gdpr('5, 1, d), f)') }],
})
