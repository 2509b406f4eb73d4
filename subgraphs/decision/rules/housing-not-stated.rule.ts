import { defineRule, warning } from '../../../shared/rules/define-rule'
import { manual } from '../../../shared/rules/legal-sources'
import { aidedAsylumSeeker, isAllocationUnknown } from '../domain/asylum-seeker'
import type { DecisionCase } from './decision-case'

/** For an asylum seeker with financial aid who lives outside the assigned municipality, the CPAS states whether it offered housing. */
export const housingNotStated = defineRule<DecisionCase>({
  id: 'DEC-HOUSING-UNTOLD',
  governedBy: 'council',
  text: {
    FR: 'Pour un demandeur d’asile avec aide financière qui réside hors de la commune attribuée, la décision indique si un logement décent lui a été offert.',
    NL: 'Voor een asielzoeker met financiële steun die buiten de toegewezen gemeente woont, vermeldt de beslissing of behoorlijke huisvesting werd aangeboden.',
    DE: 'Für eine asylsuchende Person mit finanzieller Hilfe, die außerhalb der zugewiesenen Gemeinde wohnt, gibt der Beschluss an, ob eine angemessene Wohnung angeboten wurde.',
    EN: 'For an asylum seeker with financial aid who lives outside the assigned municipality, the decision states whether decent housing was offered.',
  },
  message: {
    FR: 'La personne réside à {residence}, hors de la commune attribuée ({allocation}), et rien n’indique si un logement lui a été offert : l’intervention est celle d’un logement non offert. Indiquez si un logement décent a été offert.',
    NL: 'De persoon woont in {residence}, buiten de toegewezen gemeente ({allocation}), en nergens staat of huisvesting werd aangeboden: de tegemoetkoming is die zonder aanbod. Vermeld of behoorlijke huisvesting werd aangeboden.',
    DE: 'Die Person wohnt in {residence}, außerhalb der zugewiesenen Gemeinde ({allocation}), und es ist nicht angegeben, ob eine Wohnung angeboten wurde: Die Beteiligung ist die ohne Angebot. Geben Sie an, ob eine angemessene Wohnung angeboten wurde.',
    EN: 'The person lives in {residence}, outside the assigned municipality ({allocation}), and nothing states whether housing was offered: the terms are those without an offer. State whether decent housing was offered.',
  },
  wordings: [
    {
      source: manual('2.18'),
      check: (decisionCase) => {
        const { housingOffered, residenceInsCode: residence } = decisionCase.content
        const seeker = aidedAsylumSeeker(decisionCase)
        if (housingOffered !== null || seeker.some(isAllocationUnknown)) return []
        return seeker
          .filter(({ allocationInsCode }) => allocationInsCode !== residence)
          .slice(0, 1)
          .map(({ allocationInsCode: allocation }) => warning('housingOffered', { residence, allocation }))
      },
    },
  ],
})
