import { defineRule } from '../../../shared/law/rule'
import { ruleCatalogue } from '../../../shared/law/sources'

/** A paid line is recovered, never decided again. */
export const linePaid = defineRule({
  id: 'INV-PAID',
  governedBy: 'recording',
  text: {
    FR: 'Une ligne payée n’est plus décidée, seulement récupérée.',
    NL: 'Een betaalde lijn wordt niet opnieuw beslist, alleen teruggevorderd.',
    DE: 'Über eine bezahlte Zeile wird nicht neu entschieden, sie wird nur zurückgefordert.',
    EN: 'A paid line can’t be decided again, only recovered.',
  },
  message: {
    FR: 'La ligne a été payée le {paidOn} : elle peut seulement être récupérée.',
    NL: 'De lijn is betaald op {paidOn}: ze kan alleen teruggevorderd worden.',
    DE: 'Die Zeile wurde am {paidOn} bezahlt: Sie kann nur zurückgefordert werden.',
    EN: 'The line was paid on {paidOn}: it can only be recovered.',
  },
  wordings: [{ source: ruleCatalogue('Invoices') }],
})
