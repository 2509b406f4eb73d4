/** Providers, attestations, commitments, coverage and tarification, in French. */
export const care = {
  attestation: {
    form: 'Formulaire à signer',
    issue: 'Délivrer une attestation',
    issueLead:
      'Vous attestez en votre nom que ces soins relèvent de l’aide médicale urgente. L’attestation ne peut plus être modifiée ; vous pouvez la révoquer tant qu’aucune ligne de facture acceptée ne repose sur elle.',
    issued: 'L’attestation est délivrée.',
    revoke: 'Révoquer',
    revokeLead:
      'L’attestation reste lisible, avec votre motif. Les soins facturés dès maintenant ne peuvent plus s’y appuyer.',
    revoked: 'L’attestation est révoquée.',
    says: 'Contenu de l’attestation',
  },
  commitment: {
    given: 'L’engagement de paiement est délivré.',
    request: 'Demander un engagement',
    requestLead:
      'Les soins dans les 30 jours suivant le jour demandé sont alors garantis, même si les droits diminuent ensuite.',
    requestAgain: 'Demander un autre engagement',
    have: 'Vous avez cet engagement : notez son numéro sur la facture. |||| Vous avez ces engagements : notez un de ces numéros sur la facture.',
    guarantees: 'Soins garantis : %{period}',
  },
  coverage: {
    attestationNeeded: 'Une attestation d’aide médicale urgente est requise.',
    covered: 'Couvert',
    notCovered: 'Non couvert',
    lead: 'La couverture d’une personne un jour donné. Seul un engagement de paiement garantit le paiement.',
    check: 'Consulter',
    unknown: 'Aucune décision n’est valable pour ce numéro le %{day}.',
  },
  control: {
    openFor: 'Ouvrir un contrôle |||| Ouvrir un contrôle sur %{smart_count} lignes',
    openLead:
      'Le prestataire est invité à présenter, au plus tard le jour indiqué, les attestations conservées pour ces lignes.',
    opened: 'Le contrôle est ouvert.',
    record: 'Enregistrer le résultat',
    recorded: 'Le résultat est enregistré.',
    answer: 'Répondre',
    answerLead:
      'Indiquez l’attestation électronique, ou choisissez un scan de l’attestation papier (PDF, JPEG ou PNG, 5 Mio au plus).',
    answered: 'La réponse est enregistrée.',
    shownHint: 'Seulement si une attestation électronique a été présentée.',
  },
  provider: {
    records: 'Données au fil du temps',
    billing: 'Mode de facturation',
    data: 'Données',
    register: 'Enregistrer un prestataire',
    registered: 'Le prestataire est enregistré.',
    update: 'Nouvelles données',
    confirmAccount: 'Confirmer le compte',
    confirmAccountLead:
      'Le compte doit être confirmé par une autre personne que celle qui l’a enregistré. Comparez-le avec la demande signée du prestataire, puis confirmez : les paiements y seront versés désormais.',
    accountConfirmed: 'Le compte est confirmé.',
    accountNow: 'Compte actuel',
    accountNew: 'Nouveau compte',
    accountWaits: 'Un nouveau compte attend une confirmation',
    accountWaitsHint: 'd’ici là, aucun paiement ne part vers ce prestataire.',
  },
  tarification: {
    add: 'Ajouter une ligne',
    go: 'Calculer',
    lead: 'Mêmes règles que pour la vérification des factures : le résultat est identique.',
    line: 'Ligne %{line}',
    lines: 'Ligne par ligne',
  },
  derogation: {
    grant: 'Accorder une dérogation',
    grantLead: 'L’hôpital peut facturer au-delà des deux ans, jusqu’au jour indiqué, pour les motifs ci-dessous.',
    granted: 'La dérogation est accordée.',
  },
  mandate: {
    grant: 'Donner un mandat',
    grantLead:
      'L’organisation facture pour le prestataire à partir du premier jour. Elle voit ce qu’elle envoie, et rien d’autre.',
    accountHint: 'Vide : le compte du prestataire.',
    granted: 'Le mandat est donné.',
    end: 'Terminer le mandat',
    endLead: '%{name} ne peut plus envoyer pour le prestataire après ce jour. Ce qu’elle a envoyé lui reste visible.',
    ended: 'Le mandat se termine.',
  },
  phase: {
    lead: 'Qui est dans MediPrima depuis quel jour, qui doit facturer par voie électronique, et depuis quand les assurés peuvent être couverts.',
  },
}
