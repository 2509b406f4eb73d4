import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'

/** Facts of a provider to record, and the day from which they hold. */
export interface SinceCase {
  inamiNumber: string
  since: Day
  today: Day
  /** First day of the newest facts. Null: a new number. */
  newestSince: Day | null
}

/** New facts of a provider hold from a day that is neither after today nor before the first day of its newest facts. */
export const since = defineRule<SinceCase>({
  id: 'PRV-SINCE',
  governedBy: 'recording',
  text: {
    FR: 'De nouvelles données d’un prestataire valent à partir d’un jour qui n’est ni postérieur à aujourd’hui ni antérieur au premier jour de ses données les plus récentes. Le passé reste tel qu’il était.',
    NL: 'Nieuwe gegevens van een zorgverlener gelden vanaf een dag die niet na vandaag ligt en niet vóór de eerste dag van de nieuwste gegevens. Het verleden blijft zoals het was.',
    DE: 'Neue Angaben eines Leistungserbringers gelten ab einem Tag, der weder nach heute noch vor dem ersten Tag seiner neuesten Angaben liegt. Die Vergangenheit bleibt, wie sie war.',
    EN: 'New facts of a provider hold from a day that is neither after today nor before the first day of its newest facts. The past stays as it was.',
  },
  message: {
    future: {
      FR: 'Les données du prestataire {inamiNumber} vaudraient à partir du {since}, après aujourd’hui ({today}). Enregistrez-les ce jour-là.',
      NL: 'De gegevens van zorgverlener {inamiNumber} zouden gelden vanaf {since}, na vandaag ({today}). Registreer ze op die dag.',
      DE: 'Die Angaben des Leistungserbringers {inamiNumber} würden ab dem {since} gelten, also nach heute ({today}). Erfassen Sie sie an diesem Tag.',
      EN: 'The facts of provider {inamiNumber} would hold from {since}, after today ({today}). Record them on that day.',
    },
    past: {
      FR: 'Les données du prestataire {inamiNumber} vaudraient à partir du {since}, avant ses données les plus récentes, qui valent depuis le {earliest}. Indiquez ce jour ou un jour suivant.',
      NL: 'De gegevens van zorgverlener {inamiNumber} zouden gelden vanaf {since}, vóór de nieuwste gegevens, die sinds {earliest} gelden. Geef die dag of een latere op.',
      DE: 'Die Angaben des Leistungserbringers {inamiNumber} würden ab dem {since} gelten, vor seinen neuesten Angaben, die seit dem {earliest} gelten. Geben Sie diesen oder einen späteren Tag an.',
      EN: 'The facts of provider {inamiNumber} would hold from {since}, before its newest facts, which hold since {earliest}. Name that day or a later one.',
    },
  },
  wordings: [{ source: openQuestion('R98'), check }],
})

function check({ inamiNumber, since, today, newestSince }: SinceCase): RuleHit[] {
  if (since > today) return [error('from', { inamiNumber, since, today }, { message: 'future' })]
  if (newestSince !== null && since < newestSince)
    return [error('from', { inamiNumber, since, earliest: newestSince }, { message: 'past' })]
  return []
}
