import { defineRule, error } from '../../../shared/law/rule'
import { ruleCatalogue } from '../../../shared/law/sources'
import type { DecisionCase } from './decision-case'

/** A CPAS acts on its own decisions only. */
export const otherCpas = defineRule<Pick<DecisionCase, 'cpas' | 'previous'>>({
  id: 'DEC-OTHER-CPAS',
  governedBy: 'recording',
  text: {
    FR: 'Un CPAS agit seulement sur ses propres décisions.',
    NL: 'Een OCMW handelt enkel op zijn eigen beslissingen.',
    DE: 'Ein ÖSHZ handelt nur an seinen eigenen Entscheidungen.',
    EN: 'A CPAS acts on its own decisions only.',
  },
  message: {
    FR: 'Cette décision est celle du CPAS {cpas}. Prenez contact avec lui.',
    NL: 'Deze beslissing is van OCMW {cpas}. Neem contact op met dat OCMW.',
    DE: 'Diese Entscheidung gehört dem ÖSHZ {cpas}. Wenden Sie sich an dieses.',
    EN: 'This decision is of the CPAS {cpas}. Contact that CPAS.',
  },
  wordings: [
    {
      source: ruleCatalogue('DEC-OTHER-CPAS'),
      check: ({ cpas, previous }) =>
        cpas && previous && previous.cpas !== cpas.enterpriseNumber ? [error('number', { cpas: previous.cpas })] : [],
    },
  ],
})
