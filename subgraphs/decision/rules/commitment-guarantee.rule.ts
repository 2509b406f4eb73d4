import { defineRule, error } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { includes } from '../../../shared/values/period'
import type { CommitmentCase } from './commitment-case'

/** A commitment guarantees care from the requested day to a number of days after it. */
export const commitmentGuarantee = defineRule<CommitmentCase, { days: number }>({
  id: 'COM-30-DAYS',
  governedBy: 'care',
  code: '254226',
  text: {
    FR: 'L’engagement de paiement garantit les soins à partir du jour demandé et pendant les 30 jours suivants.',
    NL: 'De betalingsverbintenis waarborgt de zorg vanaf de gevraagde dag tot en met 30 dagen erna.',
    DE: 'Die Zahlungsverpflichtung garantiert Leistungen vom angefragten Tag bis 30 Tage danach.',
    EN: 'A commitment guarantees care from the day it was asked for to 30 days after it.',
  },
  message: {
    FR: 'Les soins du {on} ne sont pas couverts par l’engagement {number}, valable {from..to}. Demandez un autre engagement pour ce jour, ou facturez sans engagement.',
    NL: 'De zorg van {on} valt buiten verbintenis {number}, die geldt {from..to}. Vraag een andere verbintenis voor die dag, of factureer zonder verbintenis.',
    DE: 'Die Leistung vom {on} liegt außerhalb der Zahlungsverpflichtung {number}, die {from..to} gilt. Beantragen Sie eine andere für diesen Tag oder rechnen Sie ohne Zahlungsverpflichtung ab.',
    EN: 'The care of {on} lies outside the commitment {number}, which holds {from..to}. Ask for another commitment for that day, or invoice without one.',
  },
  wordings: [
    {
      source: manual('2.20'),
      parameters: { days: 30 },
      check: ({ number, on, guaranteed }) =>
        guaranteed && !includes(guaranteed, on)
          ? [error('commitmentNumber', { number, on, from: guaranteed.from, to: guaranteed.to })]
          : [],
    },
  ],
})
