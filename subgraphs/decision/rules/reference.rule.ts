import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** A reference of a CPAS identifies one content. Applied by `findIdempotentResult` (application/create-decision.service.ts), because only the database knows the used references. */
export const referenceRule = defineRule<DecisionCase>({
  id: 'DEC-REFERENCE',
  governedBy: 'recording',
  text: {
    FR: 'Une référence déjà utilisée par le CPAS vaut pour le même contenu ; avec un autre contenu, rien n’est enregistré.',
    NL: 'Een referentie die het OCMW al gebruikte, staat voor dezelfde inhoud; met een andere inhoud wordt niets geregistreerd.',
    DE: 'Eine vom ÖSHZ bereits verwendete Referenz steht für denselben Inhalt; mit einem anderen Inhalt wird nichts registriert.',
    EN: 'A reference that the CPAS has used before is valid for the same content only; with other content nothing is recorded.',
  },
  message: {
    FR: 'La référence {reference} a déjà servi, avec un autre contenu : rien n’a été enregistré. Donnez une nouvelle référence à cette décision.',
    NL: 'Referentie {reference} werd al gebruikt, met een andere inhoud: er werd niets geregistreerd. Geef deze beslissing een nieuwe referentie.',
    DE: 'Die Referenz {reference} wurde bereits mit einem anderen Inhalt verwendet: Es wurde nichts registriert. Geben Sie diesem Beschluss eine neue Referenz.',
    EN: 'The reference {reference} was used before, with other content: nothing was recorded. Give this decision a new reference.',
  },
  wordings: [{ source: openQuestion('R20') }],
})
