import { defineRule } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import { type CompanionParameters, checkCompanionCoverage } from '../domain/companion-coverage'
import type { DecisionCase } from './decision-case'

/** Hospitalisation needs ambulatory hospital care for at least the same period. */
export const requiredCompanionCoverageHospital = defineRule<DecisionCase, CompanionParameters>({
  id: 'DEC-COUPLING-HOSPITAL',
  governedBy: 'recording',
  text: {
    FR: 'Depuis le 1er février 2018, chaque couverture d’hospitalisation est accompagnée d’une couverture de soins ambulatoires à l’hôpital pour au moins la même période.',
    NL: 'Sinds 1 februari 2018 gaat elke dekking voor hospitalisatie samen met een dekking voor ambulante zorg in het ziekenhuis voor minstens dezelfde periode.',
    DE: 'Seit dem 1. Februar 2018 gehört zu jeder Deckung für Krankenhausaufenthalt eine Deckung für ambulante Krankenhausleistungen für mindestens denselben Zeitraum.',
    EN: 'Since 1 February 2018 each hospitalisation coverage comes with an ambulatory hospital care coverage for at least the same period.',
  },
  message: {
    FR: 'La couverture d’hospitalisation {from..to} demande une couverture de soins ambulatoires à l’hôpital pour au moins ces jours. Ajoutez-la ou prolongez-la.',
    NL: 'De dekking voor hospitalisatie {from..to} vereist een dekking voor ambulante zorg in het ziekenhuis voor minstens die dagen. Voeg ze toe of verleng ze.',
    DE: 'Die Deckung für Krankenhausaufenthalt {from..to} erfordert eine Deckung für ambulante Krankenhausleistungen für mindestens diese Tage. Fügen Sie sie hinzu oder verlängern Sie sie.',
    EN: 'The hospitalisation coverage {from..to} needs an ambulatory hospital care coverage for at least these days. Add it or extend it.',
  },
  wordings: [
    {
      from: day('2018-02-01'),
      source: manualAnswer(
        'couvertures hospitalisation et ambulatoire',
        'hospitalisatie en ambulante dekking',
        'Deckungen Krankenhausaufenthalt und ambulant',
        'hospitalisation and ambulatory coverages',
      ),
      parameters: { recordedFrom: '2018-02-01' },
      check: checkCompanionCoverage('HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE'),
    },
  ],
})
