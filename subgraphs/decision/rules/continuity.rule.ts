import { defineRule, error } from '../../../shared/rules/define-rule'
import { uvcw } from '../../../shared/rules/legal-sources'
import { day } from '../../../shared/values/day'
import type { DecisionCase } from './decision-case'
import { overlapFacts, overlapping } from './overlap.rule'

// A centre is as competent for the decisions of those that merged into it as for its own.
const centresActedFor = ({ enterpriseNumber, centres = [] }: NonNullable<DecisionCase['cpas']>) => [
  enterpriseNumber,
  ...centres,
]

/** The CPAS of a valid decision stays competent until it ends, also after a move. */
export const continuity = defineRule<DecisionCase>({
  id: 'DEC-CONTINUITY',
  governedBy: 'council',
  text: {
    FR: 'Depuis le 11 avril 2020, le CPAS qui a pris une décision reste compétent pendant toute sa validité, même après un déménagement.',
    NL: 'Sinds 11 april 2020 blijft het OCMW dat een beslissing nam bevoegd zolang ze geldt, ook na een verhuizing.',
    DE: 'Seit dem 11. April 2020 bleibt das ÖSHZ, das einen Beschluss gefasst hat, während dessen ganzer Gültigkeit zuständig, auch nach einem Umzug.',
    EN: 'Since 11 April 2020 the CPAS that took a decision stays competent for as long as the decision is valid, even after a move.',
  },
  message: {
    until: {
      FR: '{cpasName} ({cpas}) reste compétent jusqu’au {to}, dernier jour de sa décision {number}, même si la personne a déménagé. Décidez à partir du lendemain.',
      NL: '{cpasName} ({cpas}) blijft bevoegd tot en met {to}, de laatste dag van zijn beslissing {number}, ook als de persoon verhuisd is. Beslis vanaf de dag erna.',
      DE: '{cpasName} ({cpas}) bleibt bis zum {to} zuständig, dem letzten Tag des Beschlusses {number}, auch wenn die Person umgezogen ist. Beschließen Sie ab dem Tag danach.',
      EN: '{cpasName} ({cpas}) stays competent until {to}, the last day of its decision {number}, even if the person has moved. Decide from the day after.',
    },
    open: {
      FR: '{cpasName} ({cpas}) reste compétent tant que sa décision {number} n’a pas de dernier jour, même si la personne a déménagé. Prenez contact avec ce CPAS.',
      NL: '{cpasName} ({cpas}) blijft bevoegd zolang zijn beslissing {number} geen laatste dag heeft, ook als de persoon verhuisd is. Neem contact op met dat OCMW.',
      DE: '{cpasName} ({cpas}) bleibt zuständig, solange der Beschluss {number} keinen letzten Tag hat, auch wenn die Person umgezogen ist. Wenden Sie sich an dieses ÖSHZ.',
      EN: '{cpasName} ({cpas}) stays competent for as long as its decision {number} has no last day, even if the person has moved. Contact that CPAS.',
    },
  },
  wordings: [
    {
      from: day('2020-04-11'),
      source: uvcw('art-3123', day('2020-04-03')),
      check: (decisionCase) =>
        overlapping(decisionCase)
          .filter(({ cpas }) => decisionCase.cpas !== null && !centresActedFor(decisionCase.cpas).includes(cpas))
          .map((other) =>
            error('validity', overlapFacts(other), { message: other.validity.to === null ? 'open' : 'until' }),
          ),
    },
  ],
})
