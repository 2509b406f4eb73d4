import { defineRule, warning } from '../../../shared/rules/define-rule'
import { manualAnswer } from '../../../shared/rules/legal-sources'
import { aidedAsylumSeeker, isAllocationUnknown } from '../domain/asylum-seeker'
import type { DecisionCase } from './decision-case'

/** The assigned municipality of an asylum seeker with financial aid is known. */
export const allocationUnknown = defineRule<DecisionCase>({
  id: 'DEC-ALLOCATION-UNKNOWN',
  governedBy: 'council',
  text: {
    FR: 'La commune attribuée (TI 207) d’un demandeur d’asile avec aide financière est connue ; sinon l’État prend en charge la moitié de la part AMI.',
    NL: 'De toegewezen gemeente (IT 207) van een asielzoeker met financiële steun is bekend; anders neemt de Staat de helft van het ZIV-gedeelte ten laste.',
    DE: 'Die zugewiesene Gemeinde (TI 207) einer asylsuchenden Person mit finanzieller Hilfe ist bekannt; sonst übernimmt der Staat die Hälfte des Versicherungsanteils.',
    EN: 'The assigned municipality (TI 207) of an asylum seeker with financial aid is known; otherwise the State pays half of the insurance share.',
  },
  message: {
    FR: 'La commune attribuée (TI 207) de cette personne n’est pas connue le {day} : l’État ne prend en charge que la moitié de la part AMI, qu’un logement ait été offert ou non. Envoyez le document de Fedasil au SPP IS.',
    NL: 'De toegewezen gemeente (IT 207) van deze persoon is op {day} niet bekend: de Staat neemt maar de helft van het ZIV-gedeelte ten laste, ook als huisvesting werd aangeboden. Stuur het Fedasil-document naar de POD MI.',
    DE: 'Die zugewiesene Gemeinde (TI 207) dieser Person ist am {day} nicht bekannt: Der Staat übernimmt nur die Hälfte des Versicherungsanteils, auch wenn eine Wohnung angeboten wurde. Senden Sie das Fedasil-Dokument an den ÖPD SE.',
    EN: 'The assigned municipality (TI 207) of this person is not known on {day}: the State pays only half of the insurance share, whether or not housing was offered. Send the Fedasil document to the SPP IS.',
  },
  wordings: [
    {
      source: manualAnswer('TI 207', 'IT 207', 'TI 207', 'TI 207'),
      check: (decisionCase) =>
        aidedAsylumSeeker(decisionCase)
          .filter(isAllocationUnknown)
          .slice(0, 1)
          .map(({ period }) => warning('niss', { day: period.from })),
    },
  ],
})
