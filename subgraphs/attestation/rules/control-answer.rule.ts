import { defineRule, error } from '../../../shared/rules/define-rule'
import { citing, manual, openQuestion } from '../../../shared/rules/legal-sources'

/** An attestation that is shown for a control, and whether it covers the care of the controlled line. */
export interface ControlAnswerCase {
  attestation: string
  control: string
  state: 'COVERS' | 'UNKNOWN' | 'NOT_COVERING' | 'REVOKED' | 'NONE_RECORDED'
}

/** What is shown for a control covers the care of the line. */
export const controlAnswer = defineRule<ControlAnswerCase>({
  id: 'ATT-CONTROL-ANSWER',
  governedBy: 'recording',
  text: {
    FR: 'L’attestation présentée lors d’un contrôle est celle de la personne, couvre le type de soins et le jour, et n’est pas révoquée.',
    NL: 'Het attest dat bij een controle wordt voorgelegd, is dat van de persoon, dekt het soort zorg en de dag, en is niet ingetrokken.',
    DE: 'Die bei einer Kontrolle vorgelegte Bescheinigung ist die der Person, deckt die Leistungsart und den Tag und ist nicht widerrufen.',
    EN: 'The attestation shown for a check is the person’s, covers the type of care and the day, and is not revoked.',
  },
  message: {
    notCovering: {
      FR: 'L’attestation {attestation} ne couvre pas les soins de la ligne contrôlée. Indiquez celle de cette personne, pour ce type de soins et ce jour.',
      NL: 'Attest {attestation} dekt de zorg van de gecontroleerde lijn niet. Vermeld dat van deze persoon, voor dit soort zorg en deze dag.',
      DE: 'Die Bescheinigung {attestation} deckt die Leistung der kontrollierten Zeile nicht. Geben Sie die dieser Person für diese Leistungsart und diesen Tag an.',
      EN: 'Attestation {attestation} does not cover the care of the checked line. Name the one of this person, for this type of care and this day.',
    },
    revoked: {
      FR: 'L’attestation {attestation} a été révoquée. Indiquez-en une autre.',
      NL: 'Attest {attestation} is ingetrokken. Vermeld een ander.',
      DE: 'Die Bescheinigung {attestation} wurde widerrufen. Geben Sie eine andere an.',
      EN: 'Attestation {attestation} was revoked. Name another one.',
    },
  },
  wordings: [
    {
      source: citing(manual('2.2'), openQuestion('R67')),
      check: ({ attestation, control, state }) => {
        if (state === 'COVERS') return []
        return [
          error('attestation', { attestation, control }, { message: state === 'REVOKED' ? 'revoked' : 'notCovering' }),
        ]
      },
    },
  ],
})
