import { defineRule, type RuleHit, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import type { PaperInvoiceCase } from './paper-invoice-case'

/** Care that the nomenclature marks as prescribed (physiotherapy) has the number of its prescription. */
export const paperPrescription = defineRule<Pick<PaperInvoiceCase, 'lines'>>({
  id: 'PAP-PRESCRIPTION',
  governedBy: 'issue',
  text: {
    FR: 'La kinésithérapie facturée sur papier porte le numéro de la prescription ; sans lui, l’État ne rembourse pas.',
    NL: 'Kinesitherapie op een papieren factuur vermeldt het nummer van het voorschrift; zonder dat nummer betaalt de Staat niet terug.',
    DE: 'Kinesitherapie auf einer Papierrechnung trägt die Nummer der Verschreibung; ohne sie erstattet der Staat nicht.',
    EN: 'Physiotherapy on a paper invoice has the number of the prescription; without it the State does not refund.',
  },
  message: {
    FR: 'Le code {code} du {performedOn} demande le numéro de la prescription : reprenez-le de l’attestation de soins.',
    NL: 'Voor de code {code} van {performedOn} is het nummer van het voorschrift nodig: neem het over van het getuigschrift.',
    DE: 'Der Code {code} vom {performedOn} verlangt die Nummer der Verschreibung: Übernehmen Sie sie aus der Leistungsbescheinigung.',
    EN: 'The code {code} of {performedOn} needs the number of the prescription: copy it from the care certificate.',
  },
  wordings: [{ source: gpCircular(4), check }],
})

function check({ lines }: Pick<PaperInvoiceCase, 'lines'>): RuleHit[] {
  return lines
    .filter(({ prescriptionRequired, prescriptionNumber }) => prescriptionRequired && prescriptionNumber === null)
    .map(({ path, code, performedOn }) => warning(`${path}.prescriptionNumber`, { code, performedOn }))
}
