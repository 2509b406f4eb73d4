/** What the dialogs of the mutations say, by the name of the operation, in French. */
export const dialogs = {
  dialogs: {
    AcceptSettlement: {
      title: 'Accepter',
      lead: 'L’acceptation émet les décomptes individuels des CPAS.',
      busy: 'Acceptation en cours …',
      confirm: 'Accepter %{month} : %{total}',
      done: 'Le mois est accepté.',
    },
    AnswerContest: {
      title: 'Répondre à la contestation',
      lead: 'Si le CPAS a raison, la ligne est refusée ou, si elle est payée, récupérée. Sinon, elle reste comme avant.',
      done: 'La réponse est enregistrée.',
    },
    AnswerControl: {
      title: 'Répondre',
      lead: 'Indiquez l’attestation électronique, ou choisissez un scan de l’attestation papier (PDF, JPEG ou PNG, 5 Mio au plus).',
      done: 'La réponse est enregistrée.',
    },
    AnswerInspection: {
      title: 'Répondre',
      lead: 'Joignez d’abord vos documents : après la réponse, vous ne pouvez plus rien ajouter.',
      done: 'La réponse est envoyée.',
    },
    AttachInspectionDocument: {
      title: 'Joindre un document',
      lead: 'PDF, JPEG ou PNG, 5 Mio au plus.',
      done: 'Le document est joint.',
    },
    CareAttested: {
      title: 'Les soins sont-ils attestés ?',
      lead: 'Une attestation électronique couvre-t-elle ces soins, comme s’ils étaient facturés aujourd’hui ?',
      done: 'Une attestation électronique couvre ces soins.',
    },
    CloseAccessAlert: {
      title: 'Clôturer l’alerte',
      lead: 'Écrivez ce que votre examen a donné, sans données sur des personnes. Le résultat ne peut plus être modifié.',
      done: 'L’alerte est clôturée.',
    },
    CloseInspection: {
      title: 'Clôturer l’inspection',
      lead: 'Chaque élément a besoin d’une conclusion. Après la clôture, plus rien ne change.',
      done: 'L’inspection est clôturée.',
    },
    CloseSettlement: {
      title: 'Clôturer ce mois',
      chooseMonth: 'Clôturer un mois',
      lead: 'Les lignes payées du mois forment le décompte au SPP IS ; plus aucune ligne ne peut s’y ajouter.',
      busy: 'Clôture en cours …',
      confirm: 'Clôturer %{month} : %{total}',
      done: 'Le mois est clôturé.',
      hints: {
        month: 'Par exemple 10/2026',
      },
    },
    ConcludeInspectionItem: {
      title: 'Conclure',
      done: 'La conclusion est enregistrée.',
      hints: {
        remark: 'Obligatoire si l’élément n’est pas simplement en ordre.',
      },
    },
    ConfirmProviderAccount: {
      title: 'Confirmer le compte',
      lead: 'Le compte doit être confirmé par une autre personne que celle qui l’a enregistré. Comparez-le avec la demande signée du prestataire, puis confirmez : les paiements y seront versés désormais.',
      done: 'Le compte est confirmé.',
    },
    ContestLine: {
      title: 'Contester',
      lead: 'Une ligne non payée attend la CAAMI ; une ligne payée n’entre dans aucun décompte avant la réponse de la CAAMI. Une ligne se conteste une seule fois.',
      done: 'La ligne est contestée.',
    },
    CopyDecision: {
      title: 'Copier pour le ménage',
      lead: 'La même décision pour d’autres membres du ménage : une décision par personne.',
      done: 'Les décisions sont enregistrées.',
    },
    CreateDecision: {
      hints: {
        residenceInsCode: 'Résidence habituelle et effective de la personne.',
        insuranceDelayGrounds: 'Seulement si une personne assurable a besoin de plus de trois mois pour s’affilier.',
        competenceGround:
          'Seulement si la personne réside dans une autre commune : l’exception de la loi du 2 avril 1965.',
        restrictionGround: 'Au moins 10 caractères.',
      },
    },
    DecideLine: {
      title: 'Décider',
      done: 'La décision sur la ligne est enregistrée.',
    },
    EndMandate: {
      title: 'Terminer le mandat',
      lead: '%{name} ne peut plus envoyer pour le prestataire après ce jour. Ce qu’elle a envoyé lui reste visible.',
      done: 'Le mandat se termine.',
    },
    ExtendDecision: {
      title: 'Prolonger',
      lead: 'Un nouveau dernier jour ; la date de décision du Conseil et le premier jour restent. Au plus un an à compter du premier jour.',
      done: 'La décision est prolongée.',
    },
    GrantDerogation: {
      title: 'Accorder une dérogation',
      lead: 'L’hôpital peut facturer au-delà des deux ans, jusqu’au jour indiqué, pour les motifs ci-dessous.',
      done: 'La dérogation est accordée.',
    },
    GrantMandate: {
      title: 'Donner un mandat',
      lead: 'L’organisation facture pour le prestataire à partir du premier jour. Elle voit ce qu’elle envoie, et rien d’autre.',
      done: 'Le mandat est donné.',
      hints: {
        payeeIban: 'Vide : le compte du prestataire.',
      },
    },
    InspectPaperInvoice: {
      title: 'Inspecter',
      lead: 'L’inspection ne s’enregistre qu’une fois.',
      confirm: 'Enregistrer l’inspection (remboursé : %{refundedAmount})',
      done: 'L’inspection est enregistrée.',
    },
    OpenControl: {
      title: 'Ouvrir un contrôle |||| Ouvrir un contrôle sur %{smart_count} lignes',
      lead: 'Le prestataire est invité à présenter, au plus tard le jour indiqué, les attestations conservées pour ces lignes.',
      done: 'Le contrôle est ouvert.',
    },
    OpenInspection: {
      title: 'Ouvrir une inspection',
      lead: 'L’échantillon est tiré à l’ouverture et ne change plus. Le même numéro de tirage donne le même échantillon.',
      confirm: 'Ouvrir une inspection',
      hints: {
        cpas: 'Le CPAS ou le prestataire : l’un des deux.',
      },
    },
    PaymentFile: {
      title: 'Fichier SEPA',
      lead: 'Les virements d’un jour dans un fichier pain.001 pour la banque. Une même exécution redonne le même message.',
      submit: 'Télécharger',
      done: 'Le fichier est enregistré.',
      none: 'Rien n’est à envoyer pour ce jour.',
    },
    PaperStatement: {
      title: 'État D1',
      submit: 'Télécharger',
    },
    RecordControl: {
      title: 'Enregistrer le résultat',
      done: 'Le résultat est enregistré.',
      hints: {
        attestation: 'Seulement si une attestation électronique a été présentée.',
      },
    },
    RecordOwnFundsPayment: {
      title: 'Compter un paiement',
      lead: 'Ce que le centre a payé sur fonds propres pour cette dépense. Un montant négatif corrige ce qui a été compté.',
      done: 'Le paiement est compté.',
    },
    RecordPaperInvoice: {
      title: 'Enregistrer une facture papier',
      lead: 'Un prestataire hors MediPrima, ou avec une exception, facture au CPAS sur papier. Ce que l’État rembourse s’affiche avant l’enregistrement.',
      confirm: 'Enregistrer (remboursé : %{refundedAmount})',
      done: 'La facture papier est enregistrée.',
      hints: {
        justification: 'Nécessaire hors du cabinet, en cas de force majeure, pour l’âge et faute de logiciel.',
      },
    },
    RecoverLine: {
      title: 'Récupérer',
      lead: 'Le montant payé est déduit du prochain paiement du prestataire.',
      confirm: 'Récupérer %{amount}',
      done: 'La récupération est enregistrée.',
    },
    RegisterPerson: {
      hints: {
        residence: {
          status: 'Sans statut indiqué, une personne avec un numéro BIS est considérée comme sans séjour légal.',
        },
      },
    },
    RegisterProvider: {
      title: 'Enregistrer un prestataire',
      update: 'Nouvelles données',
      done: 'Le prestataire est enregistré.',
    },
    RemovePhoto: {
      title: 'Supprimer la photo',
      lead: 'La photo de cette personne et toutes les photos précédentes sont supprimées définitivement. Le prochain formulaire d’information n’aura pas de photo.',
      done: 'La personne n’a plus de photo.',
    },
    RequestCommitment: {
      title: 'Demander un engagement',
      again: 'Demander un autre engagement',
      lead: 'Les soins dans les 30 jours suivant le jour demandé sont alors garantis, même si les droits diminuent ensuite.',
      result: 'L’engagement de paiement est délivré.',
    },
    RequestDerogation: {
      title: 'Demander une dérogation',
      lead: 'Le SPP IS décide si l’hôpital peut facturer après les deux ans. Un document PDF peut être joint.',
      done: 'La demande est envoyée.',
    },
    RevokeAttestation: {
      title: 'Révoquer',
      lead: 'L’attestation reste lisible, avec votre motif. Les soins facturés dès maintenant ne peuvent plus s’y appuyer.',
      done: 'L’attestation est révoquée.',
    },
    RunPayments: {
      title: 'Lancer les paiements',
      lead: 'Paie toutes les lignes acceptées ou réduites pas encore payées : un paiement par prestataire. Une nouvelle exécution ne paie que les nouvelles lignes.',
      busy: 'Paiement en cours …',
      confirm: 'Payer %{total}',
      hints: {
        upTo: 'Vide : toutes les lignes.',
      },
    },
    SelectForReview: {
      title: 'Tirer un échantillon',
      lead: 'Les lignes tirées passent en attente. Le même filtre, la même taille et le même numéro de tirage redonnent les mêmes lignes.',
      busy: 'Tirage en cours …',
      confirm: 'Tirer l’échantillon (lignes : %{selected})',
      hints: {
        sampleSize: 'Vide : toutes les lignes du filtre.',
        seed: 'Le même nombre tire les mêmes lignes.',
      },
    },
    SetPhoto: {
      title: 'Photo',
      lead: 'Au plus 512 Kio, JPEG ou PNG.',
      done: 'La photo est enregistrée.',
    },
    SettleBalance: {
      title: 'Régler',
      lead: 'Déclarez le paiement à %{provider} pour %{month}. Il se déclare une seule fois.',
      confirm: 'Régler %{amount}',
      done: 'Le solde est réglé.',
    },
    ShareInspection: {
      title: 'Communiquer pour réponse',
      lead: 'L’organisme inspecté voit toute l’inspection et peut y répondre jusqu’au jour indiqué. Les conclusions ne changent pas pendant ce temps.',
      done: 'L’inspection est communiquée.',
    },
    StopDecision: {
      title: 'Arrêter',
      lead: 'Dernier jour de validité de la décision. Les engagements délivrés restent garantis.',
      done: 'La décision est arrêtée.',
    },
  },
}
