import { defineRule, error, type RuleHit } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import type { ProviderCategory } from '../../../shared/values/care-types'

/** A derogation that is requested or granted. */
export interface DerogationCase {
  category: ProviderCategory
  grounds: string
}

interface Parameters extends Readonly<Record<string, number | readonly string[]>> {
  characters: number
  categories: readonly string[]
}

/** A derogation is for a hospital, and has grounds that can be examined. */
export const derogationRule = defineRule<DerogationCase, Parameters>({
  id: 'INV-DEROGATION',
  governedBy: 'recording',
  text: {
    FR: 'La dérogation au délai de deux ans est réservée aux hôpitaux et demande une motivation.',
    NL: 'De afwijking van de termijn van twee jaar is voor ziekenhuizen en vraagt een motivering.',
    DE: 'Die Abweichung von der Zweijahresfrist ist Krankenhäusern vorbehalten und verlangt eine Begründung.',
    EN: 'A derogation from the two-year limit is for hospitals and needs grounds.',
  },
  message: {
    FR: 'La dérogation n’est possible que pour un hôpital, avec une motivation d’au moins {characters} {characters|caractère|caractères}. Indiquez un hôpital et la raison du retard.',
    NL: 'De afwijking is enkel mogelijk voor een ziekenhuis, met een motivering van minstens {characters} {characters|teken|tekens}. Vermeld een ziekenhuis en de reden van de vertraging.',
    DE: 'Die Abweichung ist nur für ein Krankenhaus möglich, mit einer Begründung von mindestens {characters} {characters|Zeichen|Zeichen}. Geben Sie ein Krankenhaus und den Grund der Verspätung an.',
    EN: 'A derogation is only possible for a hospital, with grounds of at least {characters} {characters|character|characters}. Name a hospital and why the invoice is late.',
  },
  wordings: [
    {
      source: manualAnswer(
        'facturation après deux ans',
        'facturatie na twee jaar',
        'Rechnung nach zwei Jahren',
        'invoices after two years',
      ),
      parameters: { characters: 10, categories: ['HOSPITAL'] },
      check,
    },
  ],
})

function check({ category, grounds }: DerogationCase, { characters, categories }: Parameters): RuleHit[] {
  const hits: RuleHit[] = []
  if (!categories.includes(category)) hits.push(error('input.provider', { characters }))
  if ([...grounds.trim()].length < characters) hits.push(error('input.grounds', { characters }))
  return hits
}
