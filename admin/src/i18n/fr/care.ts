/** Providers, attestations, commitments, coverage and tarification, in French. */
export const care = {
  attestation: {
    blankForm: 'Formulaire vierge',
    scan: 'Scan',
    scanNone: 'Le prestataire a répondu sans scan.',
    form: 'Formulaire à signer',
    issue: 'Délivrer une attestation',
    issueLead:
      'Vous attestez en votre nom que ces soins relèvent de l’aide médicale urgente. L’attestation ne peut plus être modifiée ; vous pouvez la révoquer tant qu’aucune ligne de facture acceptée ne repose sur elle.',
    issued: 'L’attestation est délivrée.',
    says: 'Contenu de l’attestation',
  },
  commitment: {
    have: 'Vous avez cet engagement : notez son numéro sur la facture. |||| Vous avez ces engagements : notez un de ces numéros sur la facture.',
    guarantees: 'Soins garantis : %{period}',
  },
  coverage: {
    byCareType: 'Par type de soins',
    attestationNeeded: 'Une attestation d’aide médicale urgente est requise.',
    lead: 'La couverture d’une personne un jour donné. Seul un engagement de paiement garantit le paiement.',
    check: 'Consulter',
    unknown: 'Aucune décision n’est valable pour ce numéro le %{day}.',
  },
  provider: {
    records: 'Données au fil du temps',
    changes: 'Tout ce qui a été enregistré',
    billing: 'Mode de facturation',
    data: 'Données',
    accountNow: 'Compte actuel',
    accountNew: 'Nouveau compte',
    accountWaits: 'Un nouveau compte attend une confirmation',
    accountWaitsHint: 'd’ici là, aucun paiement ne part vers ce prestataire.',
  },
  tarification: {
    go: 'Calculer',
    lead: 'Mêmes règles que pour la vérification des factures : le résultat est identique.',
    lines: 'Ligne par ligne',
  },
  inspection: {
    opened: 'L’inspection est ouverte : voir l’échantillon',
    drawnOf: '%{drawn} sur %{population}',
    data: 'L’inspection',
    progress: 'Avancement',
    documents: 'Documents joints',
    answerOf: 'Réponse de l’organisme inspecté',
    reportPDF: 'Rapport (PDF)',
    reportCSV: 'Éléments (CSV)',
  },
  derogation: {
    document: 'Document joint',
    documentNone: 'Aucun document n’a été joint à la demande.',
    agreement: 'Accord signé',
    agreementNone: 'Aucun accord n’a été joint.',
  },
  nomenclature: {
    limits: 'Le code',
    tariffs: 'Tarifs',
    tariffsNone: 'Aucun tarif : le code ne peut pas encore être porté en compte.',
  },
}
