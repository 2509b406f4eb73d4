import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'

/** The decision that an invoice names exists. */
export const decisionKnown = defineLineRule({
  id: 'INV-DECISION',
  governedBy: 'receipt',
  revealsTerms: false,
  code: '255620',
  text: {
    FR: 'La décision citée existe.',
    NL: 'De vermelde beslissing bestaat.',
    DE: 'Den genannten Beschluss gibt es.',
    EN: 'The decision named exists.',
  },
  message: {
    FR: 'Aucune décision n’a le numéro {decision} : reprenez le numéro reçu lors de la consultation.',
    NL: 'Er bestaat geen beslissing met nummer {decision}: neem het nummer van de raadpleging over.',
    DE: 'Kein Beschluss hat die Nummer {decision}: Übernehmen Sie die Nummer der Abfrage.',
    EN: 'No decision has the number {decision}: take the one that the consultation gave.',
  },
  wordings: [
    {
      source: officialCode('eFact', '255620'),
      check: ({ path, coverage, decisionNamed }) =>
        coverage?.problems?.includes('DECISION_UNKNOWN') ? [error(path, { decision: decisionNamed })] : [],
    },
  ],
})
