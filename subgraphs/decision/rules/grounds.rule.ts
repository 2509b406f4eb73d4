import { defineRule, error } from '../../../shared/rules/define-rule'
import type { Finding } from '../../../shared/rules/finding'
import { openQuestion } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'

/** The grounds that the caller states. */
export interface StatedGrounds {
  /** Path of the argument. */
  path: string
  text: string
}

/** Grounds of a delay, of a stop or of a restriction to named providers are more than a word. */
export const grounds = defineRule<{ grounds: readonly StatedGrounds[] }, { characters: number }>({
  id: 'DEC-GROUNDS',
  governedBy: 'recording',
  text: {
    FR: 'Les motifs d’un délai d’affiliation, d’un arrêt ou d’une limitation à certains prestataires comptent au moins 10 caractères.',
    NL: 'De motivering van een uitstel van aansluiting, van een stopzetting of van een beperking tot bepaalde zorgverleners telt minstens 10 tekens.',
    DE: 'Die Begründung einer späteren Anmeldung, einer Beendigung oder einer Beschränkung auf bestimmte Leistungserbringer hat mindestens 10 Zeichen.',
    EN: 'Grounds for a delayed affiliation, for a stop or for a restriction to named providers have at least 10 characters.',
  },
  message: {
    FR: 'Les motifs comptent {length} {length|caractère|caractères} ; il en faut au moins {characters}. Écrivez une phrase que l’inspection comprendra.',
    NL: 'De motivering telt {length} {length|teken|tekens}; er zijn er minstens {characters} nodig. Schrijf een zin die de inspectie begrijpt.',
    DE: 'Die Begründung hat {length} {length|Zeichen|Zeichen}; nötig sind mindestens {characters}. Schreiben Sie einen Satz, den die Inspektion versteht.',
    EN: 'The grounds have {length} {length|character|characters}; at least {characters} are needed. Write a sentence that an inspector understands.',
  },
  wordings: [
    {
      source: openQuestion('R60'),
      parameters: { characters: 10 },
      check: ({ grounds }, { characters }) =>
        grounds.flatMap(({ path, text }) => {
          const length = [...text.trim()].length
          return length < characters ? [error(path, { length })] : []
        }),
    },
  ],
})

/** The grounds that an input states. A blank text is stated, an empty one is not. */
export function statedGrounds({
  insuranceDelayGrounds,
  coverages,
}: {
  insuranceDelayGrounds?: string | null
  coverages: readonly { restrictionGround?: string | null }[]
}): StatedGrounds[] {
  return [
    ...(insuranceDelayGrounds ? [{ path: 'insuranceDelayGrounds', text: insuranceDelayGrounds }] : []),
    ...coverages.flatMap(({ restrictionGround }, i) =>
      restrictionGround ? [{ path: `coverages.${i}.restrictionGround`, text: restrictionGround }] : [],
    ),
  ]
}

/** The findings about grounds alone, for a refusal that evaluates no other rule. */
export const groundsFindings = (stated: readonly StatedGrounds[], today: Day): Finding[] =>
  grounds.apply({ grounds: stated }, today)?.findings ?? []
