import { defineRule, warning } from '../../../shared/rules/define-rule'
import { patientRights } from '../../../shared/rules/legal-sources'
import type { DecisionCase } from './decision-case'

/** A patient chooses the provider: a restriction to named providers needs a ground. */
export const freeChoice = defineRule<DecisionCase>({
  id: 'DEC-FREE-CHOICE',
  governedBy: 'council',
  text: {
    FR: 'Le patient choisit librement son prestataire ; une couverture limitée à certains prestataires se motive.',
    NL: 'De patiënt kiest vrij zijn zorgverlener; een dekking die beperkt is tot bepaalde zorgverleners wordt gemotiveerd.',
    DE: 'Patientinnen und Patienten wählen ihren Leistungserbringer frei; die Beschränkung einer Deckung auf bestimmte Leistungserbringer wird begründet.',
    EN: 'Patients choose their provider freely; a coverage that is restricted to named providers needs a ground.',
  },
  message: {
    FR: 'La couverture {careType} est limitée à {count} {count|prestataire|prestataires}, sans motif. Indiquez pourquoi, ou retirez la limitation.',
    NL: 'De dekking {careType} is beperkt tot {count} {count|zorgverlener|zorgverleners}, zonder motivering. Vermeld waarom, of schrap de beperking.',
    DE: 'Die Deckung {careType} ist ohne Begründung auf {count} {count|Leistungserbringer|Leistungserbringer} beschränkt. Geben Sie den Grund an oder heben Sie die Beschränkung auf.',
    EN: 'The coverage {careType} is restricted to {count} {count|provider|providers} without a ground. State why, or remove the restriction.',
  },
  wordings: [
    {
      source: patientRights(6),
      check: ({ content: { coverages } }) =>
        coverages.flatMap(({ careType, authorisedProviders, restrictionGround }, i) =>
          authorisedProviders.length > 0 && restrictionGround === null
            ? [warning(`coverages.${i}.restrictionGround`, { careType, count: authorisedProviders.length })]
            : [],
        ),
    },
  ],
})
