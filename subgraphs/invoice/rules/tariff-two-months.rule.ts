import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { addMonths } from '../../../shared/values/day'
import { defineLineRule } from './define-line-rule'
import { factsOfDay } from './line-days'

/** Tarification covers care of at most two months ago; an invoice may be later. */
export const tariffTwoMonths = defineLineRule<{ months: number }>({
  id: 'TAR-TWO-MONTHS',
  governedBy: 'care',
  revealsTerms: false,
  code: '166',
  text: {
    FR: 'Tarification : le jour des soins remonte à deux mois au plus.',
    NL: 'Tarificatie: de dag van de zorg ligt hoogstens twee maanden terug.',
    DE: 'Tarifierung: Der Tag der Leistung liegt höchstens zwei Monate zurück.',
    EN: 'Tariff check: the day of care is at most two months ago.',
  },
  message: {
    FR: 'Les soins du {performedOn} datent d’avant le {earliest} ({months} mois avant aujourd’hui) : facturez sans tarification préalable.',
    NL: 'De zorg van {performedOn} dateert van vóór {earliest} ({months} {months|maand|maanden} voor vandaag): factureer zonder voorafgaande tarificatie.',
    DE: 'Die Leistung vom {performedOn} liegt vor dem {earliest} ({months} {months|Monat|Monate} vor heute): Rechnen Sie ohne vorherige Tarifierung ab.',
    EN: 'The care of {performedOn} is before {earliest}, {months} {months|month|months} before today: invoice without a tariff check first.',
  },
  wordings: [
    {
      source: officialCode('eTar', '166'),
      parameters: { months: 2 },
      check(line, { months }) {
        const { purpose, performedOn, receivedOn, path } = line
        if (purpose !== 'TARIFICATION') return []
        const earliest = addMonths(receivedOn, -months)
        return performedOn < earliest ? [error(path, { ...factsOfDay(line, performedOn), earliest })] : []
      },
    },
  ],
})
