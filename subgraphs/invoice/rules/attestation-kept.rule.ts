import { defineRule, warning } from '../../../shared/law/rule'
import { gpCircular } from '../../../shared/law/sources'
import type { LineCase } from './line-case'

/** Where the decision wants an attestation and none is recorded, the provider must hold it on paper. */
export const attestationKept = defineRule<LineCase>({
  id: 'INV-ATTESTATION-KEPT',
  governedBy: 'receipt',
  text: {
    FR: 'Sans attestation AMU électronique, le prestataire garde celle sur papier ; la CAAMI peut la contrôler.',
    NL: 'Zonder elektronisch attest DMH bewaart de zorgverlener het papieren attest; de HZIV kan het controleren.',
    DE: 'Ohne elektronische AMU-Bescheinigung bewahrt der Leistungserbringer die auf Papier auf; die HKIV kann sie prüfen.',
    EN: 'Without an electronic AMU attestation the provider keeps the one on paper; CAAMI may control it.',
  },
  message: {
    FR: 'Aucune attestation AMU électronique n’est enregistrée pour les soins du {performedOn} : gardez l’attestation sur papier, la CAAMI peut la demander.',
    NL: 'Er is geen elektronisch attest DMH geregistreerd voor de zorg van {performedOn}: bewaar het papieren attest, de HZIV kan het opvragen.',
    DE: 'Für die Pflege vom {performedOn} ist keine elektronische AMU-Bescheinigung eingetragen: Bewahren Sie die auf Papier auf, die HKIV kann sie verlangen.',
    EN: 'No electronic AMU attestation is recorded for the care of {performedOn}: keep the one on paper, CAAMI may ask for it.',
  },
  wordings: [
    {
      source: gpCircular(),
      check({ purpose, path, cover, attestation, attestationNamed, performedOn }) {
        if (purpose !== 'INVOICE' || !cover?.amuAttestationRequired || attestationNamed) return []
        return attestation?.state === 'BEARS' ? [] : [warning(path, { performedOn })]
      },
    },
  ],
})
