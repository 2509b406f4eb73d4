import { defineRule, error } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import { addDays, addMonths, type Day } from '../../../shared/values/day'
import type { Period } from '../../../shared/values/period'

/** An attestation has a last day, at most a number of months after its first. */
export const validityPeriod = defineRule<{ validity: Period }, { months: number }>({
  id: 'ATT-PERIOD',
  governedBy: 'recording',
  text: {
    FR: 'Une attestation a un dernier jour et vaut au plus 12 mois.',
    NL: 'Een attest heeft een laatste dag en geldt hoogstens 12 maanden.',
    DE: 'Eine Bescheinigung hat einen letzten Tag und gilt höchstens 12 Monate.',
    EN: 'An attestation has a last day and is valid for at most 12 months.',
  },
  message: {
    tooLong: {
      FR: 'L’attestation irait du {from} au {to} ; elle vaut au plus {months} {months|mois|mois}, donc jusqu’au {latest}. Avancez le dernier jour.',
      NL: 'Het attest zou lopen van {from} tot en met {to}; het geldt hoogstens {months} {months|maand|maanden}, dus tot en met {latest}. Kies een vroegere laatste dag.',
      DE: 'Die Bescheinigung ginge vom {from} bis zum {to}; sie gilt höchstens {months} {months|Monat|Monate}, also bis zum {latest}. Wählen Sie einen früheren letzten Tag.',
      EN: 'The attestation would run from {from} to {to}; it is valid for at most {months} {months|month|months}, until {latest}. Choose an earlier last day.',
    },
    open: {
      FR: 'L’attestation n’a pas de dernier jour. Indiquez-en un, au plus tard le {latest}.',
      NL: 'Het attest heeft geen laatste dag. Vermeld er een, ten laatste {latest}.',
      DE: 'Die Bescheinigung hat keinen letzten Tag. Geben Sie einen an, spätestens den {latest}.',
      EN: 'The attestation has no last day. State one, {latest} at the latest.',
    },
  },
  wordings: [
    {
      source: openQuestion('R67'),
      parameters: { months: 12 },
      check: ({ validity: { from, to } }, { months }) => {
        const latest = lastPossibleDay(from, months)
        if (to === null) return [error('validity.to', { latest }, { message: 'open' })]
        return to <= latest ? [] : [error('validity.to', { from, to, latest })]
      },
    },
  ],
})

const lastPossibleDay = (from: Day, months: number): Day => addDays(addMonths(from, months), -1)
