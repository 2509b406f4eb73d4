import { warning } from '../../../shared/rules/define-rule'
import { gpCircular } from '../../../shared/rules/legal-sources'
import { defineLineRule } from './define-line-rule'
import { isAttestationRequired } from './line-days'

/** If the decision requires an attestation and none is recorded, the provider must hold it on paper. */
export const attestationOnPaper = defineLineRule({
  id: 'INV-ATTESTATION-KEPT',
  governedBy: 'receipt',
  revealsTerms: true,
  text: {
    FR: 'Sans attestation AMU électronique, le prestataire garde celle sur papier ; la CAAMI peut la contrôler.',
    NL: 'Zonder elektronisch DMH-attest bewaart de zorgverlener het papieren attest; de HZIV kan het controleren.',
    DE: 'Ohne elektronische DMH-Bescheinigung bewahrt der Leistungserbringer die Papierbescheinigung auf; die HKIV kann sie prüfen.',
    EN: 'Without an electronic AMU attestation the provider keeps the paper one; CAAMI may check it.',
  },
  message: {
    FR: 'Aucune attestation AMU électronique n’est enregistrée pour les soins du {performedOn} : gardez l’attestation sur papier, la CAAMI peut la demander.',
    NL: 'Er is geen elektronisch DMH-attest geregistreerd voor de zorg van {performedOn}: bewaar het papieren attest, de HZIV kan het opvragen.',
    DE: 'Für die Leistung vom {performedOn} ist keine elektronische DMH-Bescheinigung erfasst: Bewahren Sie die Papierbescheinigung auf, die HKIV kann sie verlangen.',
    EN: 'No electronic AMU attestation is recorded for the care of {performedOn}: keep the one on paper, CAAMI may ask for it.',
  },
  wordings: [
    {
      source: gpCircular(),
      check(line) {
        const { purpose, path, attestation, attestationNamed, performedOn } = line
        if (purpose !== 'INVOICE' || !isAttestationRequired(line) || attestationNamed) return []
        return attestation?.state === 'COVERS' ? [] : [warning(path, { performedOn })]
      },
    },
  ],
})
