import { error } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { addDays, addYears } from '../../../shared/values/day'
import { type Days, daysOfCare } from '../domain/care-days'
import { defineLineRule } from './define-line-rule'
import type { LineCase } from './line-case'
import { factsOfDay, firstDayOutside } from './line-days'

/** Care is invoiced within two years, unless the SPP IS granted a derogation. */
export const limitationPeriod = defineLineRule<{ years: number }>({
  id: 'INV-TWO-YEARS',
  governedBy: 'receipt',
  revealsTerms: false,
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
      check(line, { years }) {
        const { purpose, path, receivedOn, derogations } = line
        const overdue = purpose === 'INVOICE' ? overdueDays(line, years) : null
        const day = overdue && firstDayOutside(overdue, derogations)
        if (!day) return []
        return [error(`${path}.performedOn`, { ...factsOfDay(line, day), receivedOn, latest: addYears(day, years) })]
      },
    },
  ],
})

/** The days of care that are older than so many years on the day of receipt; null if there are none. */
export function overdueDays(
  line: Pick<LineCase, 'performedOn' | 'performedUntil' | 'receivedOn'>,
  years: number,
): Days | null {
  const { from, to } = daysOfCare(line)
  if (line.receivedOn <= addYears(from, years)) return null
  if (line.receivedOn > addYears(to, years)) return { from, to }
  let last = addYears(line.receivedOn, -years)
  while (line.receivedOn <= addYears(last, years)) last = addDays(last, -1)
  return { from, to: last }
}
