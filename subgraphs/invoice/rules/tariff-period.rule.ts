import { error } from '../../../shared/rules/define-rule'
import { efactFormat } from '../../../shared/rules/legal-sources'
import { countDays, daysOfCare } from '../domain/care-days'
import { defineLineRule } from './define-line-rule'

/** The last day of care over several days is not before its first day, and a code billed by day has at most one unit a day. */
export const tariffPeriod = defineLineRule({
  id: 'TAR-PERIOD',
  governedBy: 'care',
  revealsTerms: false,
  text: {
    FR: 'Le dernier jour des soins n’est pas antérieur au premier, et un code facturé à la journée n’a pas plus d’unités que de jours.',
    NL: 'De laatste dag van de zorg ligt niet vóór de eerste, en een code die per dag wordt gefactureerd heeft niet meer eenheden dan dagen.',
    DE: 'Der letzte Tag der Leistung liegt nicht vor dem ersten, und ein Code, der je Tag abgerechnet wird, hat nicht mehr Einheiten als Tage.',
    EN: 'The last day of the care is not before its first day, and a code that is billed by day has no more units than days.',
  },
  message: {
    order: {
      FR: 'Le dernier jour des soins ({lastDay}) est antérieur au premier ({firstDay}) : corrigez l’un des deux.',
      NL: 'De laatste dag van de zorg ({lastDay}) ligt vóór de eerste ({firstDay}): verbeter een van beide.',
      DE: 'Der letzte Tag der Leistung ({lastDay}) liegt vor dem ersten ({firstDay}): Berichtigen Sie einen der beiden.',
      EN: 'The last day of the care ({lastDay}) is before its first day ({firstDay}): correct one of them.',
    },
    units: {
      FR: 'Le code {code} est facturé à la journée : {units} {units|unité|unités} pour {days} {days|jour|jours}. Indiquez le dernier jour du séjour, ou diminuez la quantité.',
      NL: 'De code {code} wordt per dag gefactureerd: {units} {units|eenheid|eenheden} voor {days} {days|dag|dagen}. Vermeld de laatste dag van het verblijf of verminder het aantal.',
      DE: 'Der Code {code} wird je Tag abgerechnet: {units} {units|Einheit|Einheiten} für {days} {days|Tag|Tage}. Geben Sie den letzten Tag des Aufenthalts an oder verringern Sie die Anzahl.',
      EN: 'The code {code} is billed by day: {units} {units|unit|units} for {days} {days|day|days}. Give the last day of the stay, or lower the quantity.',
    },
  },
  wordings: [
    {
      source: efactFormat('record 30'),
      check(line) {
        const { path, code, item, performedOn, performedUntil, quantity } = line
        if (performedUntil !== null && performedUntil < performedOn) {
          const facts = { firstDay: performedOn, lastDay: performedUntil, day: performedOn, daysCovered: 0 }
          return [error(`${path}.performedUntil`, facts, { message: 'order' })]
        }
        const days = countDays(daysOfCare(line))
        if (!item?.byDay || quantity <= days) return []
        return [error(`${path}.quantity`, { code, units: quantity, days }, { message: 'units' })]
      },
    },
  ],
})
