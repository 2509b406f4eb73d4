import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** A line that claims nothing is rejected: if it were accepted, the real line would be its duplicate. */
export const zero = defineLineRule({
  id: 'INV-ZERO',
  governedBy: 'receipt',
  revealsTerms: false,
  code: '501943',
  text: {
    FR: 'Une ligne demande un montant : ce qui ne coûte rien n’est pas facturé.',
    NL: 'Een lijn vraagt een bedrag: wat niets kost, wordt niet gefactureerd.',
    DE: 'Eine Zeile fordert einen Betrag: Was nichts kostet, wird nicht abgerechnet.',
    EN: 'A line claims an amount: what costs nothing is not invoiced.',
  },
  message: {
    FR: 'Rien n’est demandé pour le code {code} du {performedOn}. Indiquez le montant, ou retirez la ligne.',
    NL: 'Er wordt niets gevraagd voor de code {code} van {performedOn}. Vermeld het bedrag of laat de lijn weg.',
    DE: 'Für den Code {code} vom {performedOn} wird nichts gefordert. Geben Sie den Betrag an oder lassen Sie die Zeile weg.',
    EN: 'Nothing is claimed for the code {code} of {performedOn}. Give the amount, or leave the line out.',
  },
  wordings: [
    {
      source: officialCode('eFact', '501943'),
      check: ({ nothingClaimed, path, code, performedOn }) =>
        nothingClaimed ? [error(path, { code, performedOn })] : [],
    },
  ],
})
