import { defineRule, warning } from '../../../shared/rules/define-rule'
import { citing, gpCircular, manual, openQuestion } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/** A provider must invoice through MediPrima from the day that the phase table sets for its category. */
export const gpElectronicInvoicingObligation = defineRule<Pick<BillingCase, 'category' | 'inamiNumber' | 'phase'>>({
  id: 'BIL-GP-DUTY',
  governedBy: 'issue',
  text: {
    FR: 'Le prestataire doit facturer par voie électronique via MediPrima à partir du jour que la table des phases fixe pour sa catégorie.',
    NL: 'De zorgverlener moet elektronisch factureren via MediPrima vanaf de dag die de fasetabel voor de categorie bepaalt.',
    DE: 'Der Leistungserbringer muss ab dem Tag, den die Phasentabelle für seine Kategorie festlegt, elektronisch über MediPrima abrechnen.',
    EN: 'A provider must invoice electronically through MediPrima from the day that the phase table sets for its category.',
  },
  message: {
    FR: 'Le {on}, le prestataire {inamiNumber} ({category}) est tenu de facturer par voie électronique dans MediPrima, sauf exception. L’obligation vaut depuis le {since}.',
    NL: 'Op {on} moet zorgverlener {inamiNumber} ({category}) elektronisch factureren via MediPrima, tenzij er een uitzondering is. De verplichting geldt sinds {since}.',
    DE: 'Am {on} muss der Leistungserbringer {inamiNumber} ({category}) elektronisch über MediPrima abrechnen, vorbehaltlich einer Ausnahme. Die Pflicht gilt seit dem {since}.',
    EN: 'On {on} provider {inamiNumber} ({category}) must invoice electronically through MediPrima, unless an exception applies. The obligation holds since {since}.',
  },
  wordings: [{ source: citing(gpCircular(1), manual('1.3'), openQuestion('R33')), check }],
})

function check(billingCase: Pick<BillingCase, 'category' | 'inamiNumber' | 'phase'>, _: object, on: Day) {
  const { category, inamiNumber, phase } = billingCase
  return mustInvoiceElectronically(billingCase, on)
    ? [warning(null, { inamiNumber, category, on, since: phase?.requiredFrom })]
    : []
}
