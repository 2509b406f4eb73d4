import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/** Care outside the practice where electronic invoicing is technically not possible may be invoiced on paper. */
export const homeVisit = defineRule<Pick<BillingCase, 'phase' | 'situation'>>({
  id: 'BIL-OUTSIDE-PRACTICE',
  governedBy: 'issue',
  text: {
    FR: 'En dehors du cabinet, là où la facturation électronique n’est techniquement pas possible, la facture peut aller au CPAS sur papier, cas par cas et avec un justificatif écrit.',
    NL: 'Buiten de praktijk, waar elektronisch factureren technisch niet mogelijk is, mag de factuur op papier naar het OCMW, geval per geval en met een schriftelijke verantwoording.',
    DE: 'Außerhalb der Praxis, wo eine elektronische Abrechnung technisch nicht möglich ist, darf die Rechnung im Einzelfall und mit schriftlicher Begründung auf Papier an das ÖSHZ gehen.',
    EN: 'Outside the practice, where electronic invoicing is technically not possible, the invoice may go to the CPAS on paper, case by case and with a written justification.',
  },
  message: {
    FR: 'Soins en dehors du cabinet, facturation électronique techniquement impossible : envoyez la facture au CPAS avec le justificatif écrit.',
    NL: 'Zorg buiten de praktijk, elektronisch factureren technisch onmogelijk: stuur de factuur met de schriftelijke verantwoording naar het OCMW.',
    DE: 'Leistung außerhalb der Praxis, elektronische Abrechnung technisch unmöglich: Senden Sie die Rechnung mit der schriftlichen Begründung an das ÖSHZ.',
    EN: 'Care outside the practice, electronic invoicing technically not possible: send the invoice to the CPAS with the written justification.',
  },
  wordings: [{ from: day('2025-09-01'), source: gpCircular(5), check }],
})

function check({ phase, situation }: Pick<BillingCase, 'phase' | 'situation'>, _: object, on: Day) {
  return situation === 'OUTSIDE_PRACTICE_NOT_POSSIBLE' && mustInvoiceElectronically({ phase }, on)
    ? [warning(null, { situation })]
    : []
}
