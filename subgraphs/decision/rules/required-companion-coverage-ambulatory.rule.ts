import { defineRule } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import { type CompanionParameters, checkCompanionCoverage } from '../domain/companion-coverage'
import type { DecisionCase } from './decision-case'

/** Ambulatory hospital care needs hospitalisation for at least the same period. */
export const requiredCompanionCoverageAmbulatory = defineRule<DecisionCase, CompanionParameters>({
  id: 'DEC-COUPLING-AMBULATORY',
  governedBy: 'recording',
  text: {
    FR: 'Depuis le 29 janvier 2021, chaque couverture de soins ambulatoires à l’hôpital est accompagnée d’une couverture d’hospitalisation pour au moins la même période.',
    NL: 'Sinds 29 januari 2021 gaat elke dekking voor ambulante zorg in het ziekenhuis samen met een dekking voor hospitalisatie voor minstens dezelfde periode.',
    DE: 'Seit dem 29. Januar 2021 gehört zu jeder Deckung für ambulante Krankenhausleistungen eine Deckung für Krankenhausaufenthalt für mindestens denselben Zeitraum.',
    EN: 'Since 29 January 2021 each ambulatory hospital care coverage comes with a hospitalisation coverage for at least the same period.',
  },
  message: {
    FR: 'La couverture de soins ambulatoires à l’hôpital {from..to} demande une couverture d’hospitalisation pour au moins ces jours. Ajoutez-la ou prolongez-la.',
    NL: 'De dekking voor ambulante zorg in het ziekenhuis {from..to} vereist een dekking voor hospitalisatie voor minstens die dagen. Voeg ze toe of verleng ze.',
    DE: 'Die Deckung für ambulante Krankenhausleistungen {from..to} erfordert eine Deckung für Krankenhausaufenthalt für mindestens diese Tage. Fügen Sie sie hinzu oder verlängern Sie sie.',
    EN: 'The ambulatory hospital care coverage {from..to} needs a hospitalisation coverage for at least these days. Add it or extend it.',
  },
  wordings: [
    {
      from: day('2021-01-29'),
      source: manualAnswer(
        'couvertures ambulatoire et hospitalisation',
        'ambulante dekking en hospitalisatie',
        'Deckungen ambulant und Krankenhausaufenthalt',
        'ambulatory and hospitalisation coverages',
      ),
      parameters: { recordedFrom: '2021-01-29' },
      check: checkCompanionCoverage('AMBULATORY_HOSPITAL_CARE', 'HOSPITALIZATION'),
    },
  ],
})
