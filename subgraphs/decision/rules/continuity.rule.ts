import { defineRule, error } from '../../../shared/law/rule'
import { day } from '../../../shared/values/day'
import type { DecisionCase } from './decision-case'
import { factsOf, overlapping } from './overlap.rule'

/** The CPAS of a valid decision stays competent until it ends, also after a move. */
export const continuity = defineRule<DecisionCase>({
  id: 'DEC-CONTINUITY',
  governedBy: 'council',
  text: {
    FR: 'Depuis le 11 avril 2020, le CPAS qui a pris une décision reste compétent pendant toute sa validité, même après un déménagement.',
    NL: 'Sinds 11 april 2020 blijft het OCMW dat een beslissing nam bevoegd zolang ze geldt, ook na een verhuizing.',
    DE: 'Seit dem 11. April 2020 bleibt das ÖSHZ, das eine Entscheidung getroffen hat, während ihrer ganzen Gültigkeit zuständig, auch nach einem Umzug.',
    EN: 'Since 11 April 2020 the CPAS that took a decision stays competent as long as it is valid, also after a move.',
  },
  message: {
    FR: '{cpasName} ({cpas}) reste compétent jusqu’au {to}, dernier jour de sa décision {number}, même si la personne a déménagé. Décidez à partir du lendemain.',
    NL: '{cpasName} ({cpas}) blijft bevoegd tot {to}, de laatste dag van zijn beslissing {number}, ook als de persoon verhuisd is. Beslis vanaf de dag erna.',
    DE: '{cpasName} ({cpas}) bleibt bis zum {to} zuständig, dem letzten Tag seiner Entscheidung {number}, auch wenn die Person umgezogen ist. Entscheiden Sie ab dem Tag danach.',
    EN: '{cpasName} ({cpas}) stays competent until {to}, the last day of its decision {number}, also where the person has moved. Decide from the day after.',
  },
  wordings: [
    {
      from: day('2020-04-11'),
      source: 'UVCW, art-3123 (3 avril 2020)',
      check: (facts) =>
        overlapping(facts)
          .filter((other) => facts.cpas !== null && other.cpas !== facts.cpas.enterpriseNumber)
          .map((other) => error('validity', factsOf(other))),
    },
  ],
})
