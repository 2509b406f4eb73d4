import { defineRule, error } from '../../../shared/law/rule'
import { officialCode } from '../../../shared/law/sources'
import { addMonths } from '../../../shared/values/day'
import type { LineCase } from './line-case'

/** Tarification looks back two months at most; an invoice may be later. */
export const tariffTwoMonths = defineRule<LineCase, { months: number }>({
  id: 'TAR-TWO-MONTHS',
  governedBy: 'care',
  code: '166',
  text: {
    FR: 'Tarification : le jour des soins remonte à deux mois au plus.',
    NL: 'Tarifering: de dag van de zorg ligt hoogstens twee maanden terug.',
    DE: 'Tarifierung: Der Tag der Pflege liegt höchstens zwei Monate zurück.',
    EN: 'Tarification: the day of care is at most two months ago.',
  },
  message: {
    FR: 'Les soins du {performedOn} sont antérieurs au {earliest}, soit {months} mois avant aujourd’hui : facturez sans tarification préalable.',
    NL: 'De zorg van {performedOn} ligt vóór {earliest}, {months} maanden voor vandaag: factureer zonder voorafgaande tarifering.',
    DE: 'Die Pflege vom {performedOn} liegt vor dem {earliest}, {months} Monate vor heute: Rechnen Sie ohne vorherige Tarifierung ab.',
    EN: 'The care of {performedOn} is before {earliest}, {months} months before today: invoice without asking the tariff first.',
  },
  wordings: [
    {
      source: officialCode('eTar', '166'),
      parameters: { months: 2 },
      check({ purpose, performedOn, receivedOn, path }, { months }) {
        if (purpose !== 'TARIFICATION') return []
        const earliest = addMonths(receivedOn, -months)
        return performedOn < earliest ? [error(path, { performedOn, earliest })] : []
      },
    },
  ],
})
