import { defineRule, warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'

/** Physicians of a community health centre paid by lump sum (maison médicale au forfait) may invoice acts on paper, unless their software can invoice per act. */
export const communityHealthCentre = defineRule<Pick<BillingCase, 'situation'>>({
  id: 'BIL-MEDICAL-HOUSE',
  governedBy: 'issue',
  text: {
    FR: 'En maison médicale au forfait, les soins à l’acte peuvent encore être facturés au CPAS, sauf si le logiciel permet de facturer à l’acte via MediPrima avec le numéro INAMI du médecin.',
    NL: 'In een forfaitair medisch huis mogen prestaties per handeling nog aan het OCMW worden gefactureerd, tenzij de software per handeling via MediPrima kan factureren met het RIZIV-nummer van de arts.',
    DE: 'In einem Ärztehaus mit Pauschale dürfen Einzelleistungen noch mit dem ÖSHZ abgerechnet werden, es sei denn, die Software kann sie mit der ärztlichen LIKIV-Nummer über MediPrima abrechnen.',
    EN: 'In a community health centre paid by lump sum, care per act may still be invoiced to the CPAS, unless the software can invoice per act through MediPrima with the doctor’s own INAMI number.',
  },
  message: {
    FR: 'Maison médicale au forfait, facturation à l’acte : la facture va au CPAS sur papier tant que le logiciel ne permet pas la facturation à l’acte dans MediPrima.',
    NL: 'Forfaitair medisch huis, facturering per handeling: de factuur gaat op papier naar het OCMW zolang de software dit niet kan via MediPrima.',
    DE: 'Ärztehaus mit Pauschale, Abrechnung nach Einzelleistung: Die Rechnung geht auf Papier an das ÖSHZ, solange die Software es in MediPrima nicht kann.',
    EN: 'Community health centre paid by lump sum, invoicing per act: the invoice goes to the CPAS on paper as long as the software can’t do it in MediPrima.',
  },
  wordings: [{ from: day('2025-09-01'), source: gpCircular(5), check }],
})

function check({ situation }: Pick<BillingCase, 'situation'>) {
  return situation === 'MEDICAL_HOUSE_FLAT_RATE' ? [warning(null, { situation })] : []
}
