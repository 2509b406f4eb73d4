import { error } from '../../../shared/rules/define-rule'
import { officialCode } from '../../../shared/rules/legal-sources'
import { excludedCompanion } from '../domain/accepted-care'
import { defineLineRule } from './define-line-rule'
import { careOfPerson, factsOfDay } from './line-days'

/** Codes that the nomenclature data exclude on the same day are not both accepted. */
export const tariffNotWith = defineLineRule({
  id: 'TAR-NOT-WITH',
  governedBy: 'care',
  revealsTerms: false,
  code: '500444',
  text: {
    FR: 'Deux codes que la nomenclature ne permet pas de cumuler ne sont pas facturés pour le même jour.',
    NL: 'Twee codes die volgens de nomenclatuur niet cumuleerbaar zijn, worden niet voor dezelfde dag gefactureerd.',
    DE: 'Zwei Codes, die nach der Nomenklatur nicht kumulierbar sind, werden nicht für denselben Tag abgerechnet.',
    EN: 'Two codes that the nomenclature does not allow together are not invoiced for the same day.',
  },
  message: {
    FR: 'Le code {code} n’est pas cumulable avec le code {other}, déjà retenu pour le {performedOn} : retirez l’un des deux.',
    NL: 'De code {code} is niet cumuleerbaar met de code {other}, die al in aanmerking is genomen voor {performedOn}: laat een van beide weg.',
    DE: 'Der Code {code} ist nicht mit dem Code {other} kumulierbar, der für den {performedOn} schon berücksichtigt ist: Lassen Sie einen der beiden weg.',
    EN: 'The code {code} cannot be combined with the code {other}, which already counts for {performedOn}: leave one of them out.',
  },
  wordings: [
    {
      source: officialCode('eFact', '500444'),
      check(line) {
        const { path, code, item, acceptedCare } = line
        const found = excludedCompanion(careOfPerson(line), item?.notWith ?? [], acceptedCare)
        if (!found) return []
        return [error(`${path}.code`, { code, other: found.with.code, ...factsOfDay(line, found.day) })]
      },
    },
  ],
})
