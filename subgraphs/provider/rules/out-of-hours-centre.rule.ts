import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** General practitioners of an out-of-hours GP post (poste de garde) who invoice with its number and software are not under the obligation. */
export const outOfHoursCentre = defineRule<Pick<BillingCase, 'situation'>>({
  id: 'BIL-GUARD-POST',
  governedBy: 'issue',
  text: {
    FR: 'Les médecins généralistes en poste de garde qui facturent avec le numéro INAMI et le logiciel du poste ne sont pas visés par l’obligation.',
    NL: 'Huisartsen in een wachtpost die factureren met het RIZIV-nummer en de software van de post, vallen niet onder de verplichting.',
    DE: 'Wer hausärztlich in einem Bereitschaftsdienst arbeitet und mit dessen LIKIV-Nummer und Software abrechnet, fällt nicht unter die Pflicht zur elektronischen Abrechnung.',
    EN: 'General practitioners in an out-of-hours GP post who invoice with the post’s INAMI number and software are not bound by the duty.',
  },
  message: {
    FR: 'Poste de garde facturant avec son propre numéro et son logiciel : la facture va au CPAS sur papier.',
    NL: 'Wachtpost die met eigen nummer en software factureert: de factuur gaat op papier naar het OCMW.',
    DE: 'Bereitschaftsdienst, der mit eigener Nummer und Software abrechnet: Die Rechnung geht auf Papier an das ÖSHZ.',
    EN: 'Out-of-hours GP post that invoices with its own number and software: the invoice goes to the CPAS on paper.',
  },
  wordings: [{ from: day('2025-09-01'), source: gpCircular(5), check }],
})

function check({ situation }: Pick<BillingCase, 'situation'>) {
  return situation === 'GUARD_POST' ? [warning(null, { situation })] : []
}
