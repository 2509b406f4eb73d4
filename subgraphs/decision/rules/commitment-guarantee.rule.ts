import { defineRule, error } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import { includes } from '../../../shared/values/period'
import type { CommitmentCase } from './commitment-case'

/** A commitment holds from the day it was asked for to so many days after it. */
export const commitmentGuarantee = defineRule<CommitmentCase, { days: number }>({
  id: 'COM-30-DAYS',
  governedBy: 'care',
  code: '254226',
  text: {
    FR: 'L’engagement garantit les soins du jour demandé jusqu’à 30 jours après.',
    NL: 'De verbintenis waarborgt de zorg van de gevraagde dag tot 30 dagen erna.',
    DE: 'Die Verpflichtung garantiert die Pflege vom angefragten Tag bis 30 Tage danach.',
    EN: 'A commitment guarantees care from the day it was asked for to 30 days after it.',
  },
  message: {
    FR: 'Les soins du {on} tombent hors de l’engagement {number}, qui vaut du {from} au {to}. Demandez un autre engagement pour ce jour, ou facturez sans engagement.',
    NL: 'De zorg van {on} valt buiten verbintenis {number}, die geldt van {from} tot {to}. Vraag een andere verbintenis voor die dag, of factureer zonder verbintenis.',
    DE: 'Die Pflege vom {on} liegt außerhalb der Verpflichtung {number}, die vom {from} bis {to} gilt. Beantragen Sie eine andere Verpflichtung für diesen Tag oder rechnen Sie ohne Verpflichtung ab.',
    EN: 'The care of {on} lies outside the commitment {number}, which holds from {from} to {to}. Ask for another commitment for that day, or invoice without one.',
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
