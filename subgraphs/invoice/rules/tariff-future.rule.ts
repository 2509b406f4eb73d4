import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { addDays, latest } from '../../../shared/values/day'
import { defineLineRule } from './define-line-rule'
import { factsOfDay, lastDayOfCare } from './line-days'

/** Care after the day of the tarification or receipt is rejected. */
export const tariffFuture = defineLineRule({
  id: 'TAR-FUTURE',
  governedBy: 'care',
  revealsTerms: false,
  code: '146',
  text: {
    FR: 'Le jour des soins n’est pas dans le futur.',
    NL: 'De dag van de zorg ligt niet in de toekomst.',
    DE: 'Der Tag der Leistung liegt nicht in der Zukunft.',
    EN: 'The day of care is not after today.',
  },
  message: {
    FR: 'Les soins du {performedOn} sont postérieurs au {today} : attendez qu’ils soient dispensés, ou corrigez la date.',
    NL: 'De zorg van {performedOn} ligt na {today}: wacht tot ze verleend is, of verbeter de datum.',
    DE: 'Die Leistung vom {performedOn} liegt nach dem {today}: Warten Sie, bis sie erbracht ist, oder berichtigen Sie das Datum.',
    EN: 'The care of {performedOn} is after {today}: wait until it has been given, or correct the date.',
  },
  wordings: [
    {
      source: officialCode('eTar', '146'),
      check(line) {
        const { performedOn, receivedOn, path } = line
        if (lastDayOfCare(line) <= receivedOn) return []
        return [error(path, { ...factsOfDay(line, latest(performedOn, addDays(receivedOn, 1))), today: receivedOn })]
      },
    },
  ],
})
