import { defineRule } from '../../../shared/rules/define-rule'
import { citing, officialCode } from '../../../shared/rules/legal-sources'

/** Totals are the sums of their lines. Applied by `InvoiceCheck` and `FileCheck` through `checkTotal` (efact/check-invoice.ts, efact/check-file.ts). */
export const totals = defineRule({
  id: 'INV-TOTAL',
  governedBy: 'receipt',
  text: {
    FR: 'Les totaux sont les sommes de leurs lignes.',
    NL: 'De totalen zijn gelijk aan de som van hun lijnen.',
    DE: 'Die Summen entsprechen ihren Zeilen.',
    EN: 'Totals are the sums of their lines.',
  },
  wordings: [{ source: citing(officialCode('eFact', '801910'), officialCode('eFact', '901910')) }],
})
