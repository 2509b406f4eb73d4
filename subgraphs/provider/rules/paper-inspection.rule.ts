import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { citing, electronicInvoicingDecree, gpCircular } from '../../../shared/rules/legal-sources'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** A paper invoice that the inspection of the SPP IS does not accept is not refunded. */
export const paperInspection = defineRule<Pick<PaperInvoiceCase, 'inspectionAccepted'>>({
  id: 'PAP-INSPECTION',
  governedBy: 'issue',
  text: {
    FR: 'L’inspection du SPP IS peut contrôler une facture papier ; si elle ne l’accepte pas, l’État ne la rembourse pas.',
    NL: 'De inspectie van de POD MI kan een papieren factuur controleren; als zij ze niet aanvaardt, betaalt de Staat ze niet terug.',
    DE: 'Die Inspektion des ÖPD SE kann eine Papierrechnung kontrollieren; nimmt sie sie nicht an, erstattet der Staat sie nicht.',
    EN: 'The inspection of the SPP IS may check a paper invoice; if it does not accept it, the State does not refund it.',
  },
  message: {
    FR: 'L’inspection n’a pas accepté cette facture : l’État ne la rembourse pas. La remarque de l’inspection dit pourquoi.',
    NL: 'De inspectie heeft deze factuur niet aanvaard: de Staat betaalt ze niet terug. De opmerking van de inspectie zegt waarom.',
    DE: 'Die Inspektion hat diese Rechnung nicht angenommen: Der Staat erstattet sie nicht. Die Bemerkung der Inspektion nennt den Grund.',
    EN: 'The inspection did not accept this invoice: the State does not refund it. The remark of the inspection says why.',
  },
  wordings: [{ source: citing(gpCircular(3), electronicInvoicingDecree), check }],
})

function check({ inspectionAccepted }: Pick<PaperInvoiceCase, 'inspectionAccepted'>): RuleHit[] {
  return inspectionAccepted === false ? [warning(null)] : []
}
