import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/**
 * For two months paper stayed allowed. A press article limited this to decisions recorded before 1 September 2025; the
 * instruction of the SPP IS, which pays, does not, and this rule follows it.
 */
export const gpTransition = defineRule<BillingCase>({
  id: 'BIL-GP-TRANSITION',
  governedBy: 'issue',
  text: {
    FR: 'Les factures de médecins généralistes émises jusqu’au 31 octobre 2025 peuvent encore être envoyées au CPAS sur papier.',
    NL: 'Facturen van huisartsen die tot en met 31 oktober 2025 zijn opgesteld, mogen nog op papier naar het OCMW.',
    DE: 'Bis zum 31. Oktober 2025 ausgestellte Rechnungen von Hausärzten dürfen noch auf Papier an das ÖSHZ gehen.',
    EN: 'Invoices of general practitioners issued until 31 October 2025 may still go to the CPAS on paper.',
  },
  message: {
    FR: 'Facture émise le {on}, pendant la période transitoire : le papier reste permis jusqu’au 31 octobre 2025.',
    NL: 'Factuur van {on}, in de overgangsperiode: papier mag nog tot en met 31 oktober 2025.',
    DE: 'Rechnung vom {on}, in der Übergangszeit: Papier bleibt bis zum 31. Oktober 2025 erlaubt.',
    EN: 'Invoice issued on {on}, in the transition period: paper is still allowed until 31 October 2025.',
  },
  wordings: [{ from: day('2025-09-01'), until: day('2025-10-31'), source: gpCircular(2, 3), check }],
})

function check({ category }: BillingCase, _: object, on: Day) {
  return category === 'GENERAL_PRACTITIONER' ? [warning(null, { on })] : []
}
