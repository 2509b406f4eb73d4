import { defineRule, warning } from '../../../shared/rules/define-rule'
import { citing, gpCircular, inamiFaq } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/** In a case of force majeure the invoice may go to the CPAS on paper. */
export const forceMajeure = defineRule<Pick<BillingCase, 'phase' | 'situation'>>({
  id: 'BIL-FORCE-MAJEURE',
  governedBy: 'issue',
  text: {
    FR: 'En cas de force majeure (événement soudain, imprévisible et inévitable), la facture peut aller au CPAS sur papier, avec un justificatif écrit.',
    NL: 'Bij overmacht (een plotse, onvoorzienbare en onvermijdelijke gebeurtenis) mag de factuur op papier naar het OCMW, met een schriftelijke verantwoording.',
    DE: 'Bei höherer Gewalt (ein plötzliches, unvorhersehbares und unvermeidliches Ereignis) darf die Rechnung mit schriftlicher Begründung auf Papier an das ÖSHZ gehen.',
    EN: 'In a case of force majeure (a sudden, unforeseeable and unavoidable event) the invoice may go to the CPAS on paper, with a written justification.',
  },
  message: {
    FR: 'Force majeure : envoyez la facture au CPAS sur papier, avec le justificatif écrit.',
    NL: 'Overmacht: stuur de factuur op papier naar het OCMW, met de schriftelijke verantwoording.',
    DE: 'Höhere Gewalt: Senden Sie die Rechnung auf Papier mit der schriftlichen Begründung an das ÖSHZ.',
    EN: 'Force majeure: send the invoice to the CPAS on paper, with the written justification.',
  },
  wordings: [
    {
      from: day('2025-09-01'),
      source: citing(gpCircular(5), inamiFaq('force majeure', 'overmacht', 'höhere Gewalt', 'force majeure')),
      check,
    },
  ],
})

function check({ phase, situation }: Pick<BillingCase, 'phase' | 'situation'>, _: object, on: Day) {
  return situation === 'FORCE_MAJEURE' && mustInvoiceElectronically({ phase }, on) ? [warning(null, { situation })] : []
}
