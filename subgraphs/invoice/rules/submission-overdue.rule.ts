import { warning } from '../../../shared/rules/define-rule'
import { inamiFaq } from '../../../shared/rules/legal-sources'
import { addMonths } from '../../../shared/values/day'
import { defineLineRule } from './define-line-rule'
import { lastDayOfCare } from './line-days'

/** An invoice later than two months is accepted, with a warning: a fine is possible. */
export const submissionOverdue = defineLineRule<{ months: number }>({
  id: 'INV-LATE',
  governedBy: 'receipt',
  revealsTerms: false,
  text: {
    FR: 'Les soins sont facturés dans les deux mois (une amende administrative est possible).',
    NL: 'De zorg wordt binnen twee maanden gefactureerd (een administratieve boete is mogelijk).',
    DE: 'Die Leistung wird binnen zwei Monaten abgerechnet (eine administrative Geldbuße ist möglich).',
    EN: 'Care is invoiced within two months (an administrative fine is possible).',
  },
  message: {
    FR: 'Les soins du {performedOn} sont facturés le {receivedOn}, après le {latest} : une amende administrative est possible.',
    NL: 'De zorg van {performedOn} wordt op {receivedOn} gefactureerd, na {latest}: een administratieve boete is mogelijk.',
    DE: 'Die Leistung vom {performedOn} wird am {receivedOn} abgerechnet, nach dem {latest}: Eine administrative Geldbuße ist möglich.',
    EN: 'The care of {performedOn} is invoiced on {receivedOn}, after {latest}: an administrative fine is possible.',
  },
  wordings: [
    {
      source: inamiFaq(),
      parameters: { months: 2 },
      check(line, { months }) {
        const { purpose, path, receivedOn } = line
        // Care over several days ends on its last day.
        const performedOn = lastDayOfCare(line)
        const latest = addMonths(performedOn, months)
        // Care in the future is not late; its last day may be the last one of the calendar.
        if (purpose !== 'INVOICE' || performedOn > receivedOn || receivedOn <= latest) return []
        return [warning(`${path}.performedOn`, { performedOn, receivedOn, latest })]
      },
    },
  ],
})
