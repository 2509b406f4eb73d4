import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** A paid line can only be recovered. Applied by `decideLine` (application/decide-line.service.ts). */
export const linePaid = defineRule({
  id: 'INV-PAID',
  governedBy: 'recording',
  text: {
    FR: 'On ne peut plus décider d’une ligne payée, seulement la récupérer.',
    NL: 'Over een betaalde lijn wordt niet opnieuw beslist; ze kan enkel teruggevorderd worden.',
    DE: 'Über eine bezahlte Zeile wird nicht neu entschieden, sie wird nur zurückgefordert.',
    EN: 'A paid line can’t be decided on again, only recovered.',
  },
  message: {
    FR: 'La ligne a été payée le {paidOn} : elle peut seulement être récupérée.',
    NL: 'De lijn is betaald op {paidOn}: ze kan alleen teruggevorderd worden.',
    DE: 'Die Zeile wurde am {paidOn} bezahlt: Sie kann nur zurückgefordert werden.',
    EN: 'The line was paid on {paidOn}: it can only be recovered.',
  },
  wordings: [{ source: openQuestion('R47') }],
})
