import { defineRule } from '../../../shared/law/rule'
import { manual } from '../../../shared/law/sources'
import { day } from '../../../shared/values/day'
import { type CouplingParameters, coupled } from './coupling'
import type { DecisionCase } from './decision-case'

/** Ambulatory hospital care needs hospitalisation for at least the same period. */
export const couplingAmbulatory = defineRule<DecisionCase, CouplingParameters>({
  id: 'DEC-COUPLING-AMBULATORY',
  governedBy: 'recording',
  text: {
    FR: 'Depuis le 29 janvier 2021, chaque couverture de soins ambulatoires à l’hôpital va avec une couverture d’hospitalisation pour au moins la même période.',
    NL: 'Sinds 29 januari 2021 gaat elke dekking voor ambulante ziekenhuiszorg samen met een dekking voor hospitalisatie voor minstens dezelfde periode.',
    DE: 'Seit dem 29. Januar 2021 gehört zu jeder Deckung für ambulante Krankenhauspflege eine Deckung für Krankenhausaufenthalt für mindestens denselben Zeitraum.',
    EN: 'Since 29 January 2021 each ambulatory hospital care cover comes with a hospitalisation cover for at least the same period.',
  },
  message: {
    FR: 'La couverture de soins ambulatoires à l’hôpital du {from} au {to} demande une couverture HOSPITALIZATION pour au moins ces jours. Ajoutez-la ou allongez-la.',
    NL: 'De dekking voor ambulante ziekenhuiszorg van {from} tot {to} vraagt een dekking HOSPITALIZATION voor minstens die dagen. Voeg ze toe of verleng ze.',
    DE: 'Die Deckung für ambulante Krankenhauspflege vom {from} bis {to} verlangt eine Deckung HOSPITALIZATION für mindestens diese Tage. Fügen Sie sie hinzu oder verlängern Sie sie.',
    EN: 'The ambulatory hospital care cover from {from} to {to} needs a cover HOSPITALIZATION for at least these days. Add it or make it longer.',
  },
  wordings: [
    {
      from: day('2021-01-29'),
      source: manual('FAQ, couvertures ambulatoire et hospitalisation'),
      parameters: { recordedFrom: '2021-01-29' },
      check: coupled('AMBULATORY_HOSPITAL_CARE', 'HOSPITALIZATION'),
    },
  ],
})
