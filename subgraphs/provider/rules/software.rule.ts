import { defineRule, warning } from '../../../shared/rules/define-rule'
import { pressOfSeptember2025 } from '../../../shared/rules/legal-sources'
import { type Day, day } from '../../../shared/values/day'
import { type BillingCase, mustInvoiceElectronically } from './billing-case'

/** A provider whose software has no MediPrima module invoices on paper until it has one. Only a press article says so, not the instruction: hence a warning. */
export const software = defineRule<Pick<BillingCase, 'phase' | 'situation'>>({
  id: 'BIL-SOFTWARE',
  governedBy: 'issue',
  text: {
    FR: 'Le prestataire tenu de facturer par voie électronique, dont le logiciel n’a pas encore le module MediPrima, continue sur papier jusqu’à ce qu’il l’ait.',
    NL: 'Zolang de software van een zorgverlener die elektronisch moet factureren, de MediPrima-module niet heeft, wordt op papier gefactureerd.',
    DE: 'Ein zur elektronischen Abrechnung verpflichteter Leistungserbringer, dessen Software das MediPrima-Modul noch nicht hat, rechnet bis dahin weiter auf Papier ab.',
    EN: 'A provider who must invoice electronically, and whose software does not have the MediPrima module yet, goes on invoicing on paper.',
  },
  message: {
    FR: 'Logiciel sans module MediPrima : la facture va au CPAS sur papier. Demandez au prestataire quand son logiciel sera prêt.',
    NL: 'Software zonder MediPrima-module: de factuur gaat op papier naar het OCMW. Vraag de zorgverlener wanneer de software klaar is.',
    DE: 'Software ohne MediPrima-Modul: Die Rechnung geht auf Papier an das ÖSHZ. Fragen Sie nach, wann die Software bereit ist.',
    EN: 'Software without the MediPrima module: the invoice goes to the CPAS on paper. Ask the provider when the software will be ready.',
  },
  wordings: [{ from: day('2025-09-01'), source: pressOfSeptember2025, check }],
})

function check({ phase, situation }: Pick<BillingCase, 'phase' | 'situation'>, _: object, on: Day) {
  return situation === 'SOFTWARE_NOT_READY' && mustInvoiceElectronically({ phase }, on)
    ? [warning('situation', { situation })]
    : []
}
