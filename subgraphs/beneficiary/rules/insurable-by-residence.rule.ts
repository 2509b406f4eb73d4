import { defineRule } from '../../../shared/rules/define-rule'
import { citing, manual, manualAnswer, openQuestion } from '../../../shared/rules/legal-sources'
import type { Day } from '../../../shared/values/day'

/**
 * Legal stay makes a person insurable who was neither insured nor insurable. Applied by `mutationEvents` when a report is recorded and
 * by `identityOf`, which finds what the person was; it refuses nothing.
 */
export const insurableByResidence = defineRule<never, { derive: number }>({
  id: 'ID-INSURABLE',
  governedBy: 'recording',
  text: {
    FR: 'Une personne qui n’était ni assurée ni assurable devient assurable le jour où les registres signalent un séjour légal, sauf si ce signalement indique lui-même l’assurabilité.',
    NL: 'Wie niet verzekerd en niet verzekerbaar was, wordt verzekerbaar op de dag waarop de registers een wettig verblijf melden, tenzij die melding zelf de verzekerbaarheid vermeldt.',
    DE: 'Eine weder versicherte noch versicherbare Person wird an dem Tag versicherbar, an dem die Register einen legalen Aufenthalt melden, sofern die Meldung die Versicherbarkeit nicht selbst angibt.',
    EN: 'A person who was neither insured nor insurable becomes insurable on the day from which the registers report legal stay, unless that report gives the insurance status itself.',
  },
  wordings: [
    {
      source: citing(
        manual('2.18'),
        manualAnswer(
          'changement de situation de séjour',
          'wijziging van de verblijfssituatie',
          'Änderung der Aufenthaltssituation',
          'change of residence status',
        ),
        openQuestion('R61'),
      ),
      parameters: { derive: 1 },
    },
  ],
})

/** Whether a report of legal stay that is recorded on this day makes a person insurable. */
export const derivesInsurability = (recordedOn: Day): boolean =>
  insurableByResidence.versionOn(recordedOn)?.parameters?.derive === 1
