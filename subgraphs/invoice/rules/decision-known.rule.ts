import { defineRule, error } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'
import type { LineCase } from './line-case'

/** The decision that an invoice names exists. */
export const decisionKnown = defineRule<LineCase>({
  id: 'INV-DECISION',
  governedBy: 'receipt',
  code: '255620',
  text: {
    FR: 'La décision citée existe.',
    NL: 'De vermelde beslissing bestaat.',
    DE: 'Die genannte Entscheidung gibt es.',
    EN: 'The decision named exists.',
  },
  message: {
    FR: 'Aucune décision ne porte le numéro {decision} : reprenez celui de la consultation.',
    NL: 'Geen enkele beslissing draagt het nummer {decision}: neem dat van de raadpleging over.',
    DE: 'Keine Entscheidung trägt die Nummer {decision}: Übernehmen Sie die der Abfrage.',
    EN: 'No decision has the number {decision}: take the one that the consultation gave.',
  },
  wordings: [
    {
      source: officialCode('eFact', '255620'),
      check: ({ path, cover, decisionNamed }) =>
        cover?.problems?.includes('DECISION_UNKNOWN') ? [error(path, { decision: decisionNamed })] : [],
    },
  ],
})
