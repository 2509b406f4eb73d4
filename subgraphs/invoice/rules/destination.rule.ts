import { defineRule } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'

/** The destination of a MediPrima invoice is 690. Applied by `InvoiceCheck` and `FileCheck` (efact/check-invoice.ts, efact/check-file.ts). */
export const destination = defineRule({
  id: 'INV-DESTINATION',
  governedBy: 'receipt',
  code: '251803',
  text: {
    FR: 'La destination est 690.',
    NL: 'De bestemming is 690.',
    DE: 'Das Ziel ist 690.',
    EN: 'The destination is 690.',
  },
  wordings: [{ source: officialCode('eFact', '251803'), parameters: { destination: 690 } }],
})
