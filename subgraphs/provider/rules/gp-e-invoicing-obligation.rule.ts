import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** Since 1 September 2025 a general practitioner must invoice through MediPrima. */
export const gpElectronicInvoicingObligation = defineRule<BillingCase>({
  id: 'BIL-GP-DUTY',
  governedBy: 'issue',
  text: {
    FR: 'Depuis le 1er septembre 2025, le médecin généraliste doit facturer par voie électronique via MediPrima.',
    NL: 'Sinds 1 september 2025 moet de huisarts elektronisch factureren via MediPrima.',
    DE: 'Seit dem 1. September 2025 muss der Hausarzt elektronisch über MediPrima abrechnen.',
    EN: 'Since 1 September 2025 a general practitioner must invoice electronically through MediPrima.',
  },
  message: {
    FR: 'Le {on}, le médecin généraliste {inamiNumber} est tenu de facturer par voie électronique dans MediPrima, sauf exception.',
    NL: 'Op {on} moet huisarts {inamiNumber} elektronisch factureren via MediPrima, tenzij er een uitzondering is.',
    DE: 'Am {on} muss der Hausarzt {inamiNumber} elektronisch über MediPrima abrechnen, vorbehaltlich einer Ausnahme.',
    EN: 'On {on} general practitioner {inamiNumber} must invoice electronically through MediPrima, unless an exception applies.',
  },
  wordings: [{ from: day('2025-09-01'), source: gpCircular(1), check }],
})

function check({ category, inamiNumber }: BillingCase, _: object, on: Day) {
  return category === 'GENERAL_PRACTITIONER' ? [warning(null, { inamiNumber, on })] : []
}
