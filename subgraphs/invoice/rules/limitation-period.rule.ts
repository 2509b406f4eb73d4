import { defineRule, error } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { addYears } from '../../../shared/values/day'
import type { LineCase } from './line-case'

/** Care is invoiced within two years, unless the SPP IS granted a derogation. */
export const limitationPeriod = defineRule<LineCase, { years: number }>({
  id: 'INV-TWO-YEARS',
  governedBy: 'receipt',
  code: '500546',
  text: {
    FR: 'Les soins sont facturés dans les deux ans, sauf dérogation du SPP IS.',
    NL: 'De zorg wordt binnen twee jaar gefactureerd, behalve bij een afwijking van de POD MI.',
    DE: 'Leistungen werden binnen zwei Jahren abgerechnet, außer bei einer Abweichung des ÖPD SE.',
    EN: 'Care is invoiced within two years, unless the SPP IS grants a derogation.',
  },
  message: {
    FR: 'Les soins du {performedOn} devaient être facturés au plus tard le {latest} ; le fichier est reçu le {receivedOn}. Demandez une dérogation au SPP IS.',
    NL: 'De zorg van {performedOn} moest uiterlijk op {latest} gefactureerd worden; het bestand is ontvangen op {receivedOn}. Vraag een afwijking aan de POD MI.',
    DE: 'Die Leistung vom {performedOn} war spätestens am {latest} abzurechnen; die Datei ging am {receivedOn} ein. Beantragen Sie eine Abweichung beim ÖPD SE.',
    EN: 'The care of {performedOn} was to be invoiced by {latest}; the file was received on {receivedOn}. Ask the SPP IS for a derogation.',
  },
  wordings: [
    {
      source: manualAnswer('délai de 2 ans', 'termijn van 2 jaar', 'Frist von 2 Jahren', 'two-year limit'),
      parameters: { years: 2 },
      check({ purpose, path, performedOn, receivedOn, derogated }, { years }) {
        const latest = addYears(performedOn, years)
        if (purpose !== 'INVOICE' || receivedOn <= latest || derogated) return []
        return [error(`${path}.performedOn`, { performedOn, receivedOn, latest })]
      },
    },
  ],
})
