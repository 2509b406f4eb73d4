import { defineRule } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'

/** Totals are the sums of their lines. */
export const totals = defineRule({
  id: 'INV-TOTAL',
  governedBy: 'receipt',
  text: {
    FR: 'Les totaux sont les sommes de leurs lignes.',
    NL: 'De totalen zijn de sommen van hun lijnen.',
    DE: 'Die Summen sind die ihrer Zeilen.',
    EN: 'Totals are the sums of their lines.',
  },
  wordings: [{ source: `${officialCode('eFact', '801910')} ; ${officialCode('eFact', '901910')}` }],
})
