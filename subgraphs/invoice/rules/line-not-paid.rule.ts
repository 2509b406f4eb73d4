import { defineRule } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'

/** Only a paid line is recovered. Applied by `recoverLine` (application/recover-payment.service.ts). */
export const lineNotPaid = defineRule({
  id: 'INV-NOT-PAID',
  governedBy: 'recording',
  text: {
    FR: 'Seule une ligne payée est récupérée.',
    NL: 'Alleen een betaalde lijn wordt teruggevorderd.',
    DE: 'Nur eine bezahlte Zeile wird zurückgefordert.',
    EN: 'Only a paid line is recovered.',
  },
  message: {
    FR: 'La ligne n’est pas payée : refusez-la au lieu de la récupérer.',
    NL: 'De lijn is niet betaald: beslis ze te weigeren in plaats van ze terug te vorderen.',
    DE: 'Die Zeile ist nicht bezahlt: Lehnen Sie sie ab, statt sie zurückzufordern.',
    EN: 'The line is not paid: reject it instead of recovering it.',
  },
  wordings: [{ source: openQuestion('R47') }],
})
