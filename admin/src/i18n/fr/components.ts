/** Lists, forms, errors, findings and values, in French. */
export const components = {
  list: {
    pages: 'Pages',
    page: 'Page %{page}',
    perPage: 'Lignes par page',
    next: 'Page suivante',
    previous: 'Page précédente',
    export: 'Télécharger',
    exporting: '%{smart_count} ligne lue |||| %{smart_count} lignes lues',
    actions: 'Actions',
    nothing: 'Rien pour l’instant',
    unreadableFilter: 'Un filtre n’est pas lisible. Corrigez-le ou videz-le : la liste se met aussitôt à jour.',
  },
  state: {
    notThere: {
      title: 'Introuvable ou non accessible',
      hint: 'Vérifiez le numéro. Un dossier d’un autre organisme s’affiche comme introuvable.',
    },
    noPage: {
      title: 'Cette page n’existe pas',
      hint: 'Vérifiez l’adresse ou repartez du menu.',
    },
    unknownPerson: 'Personne non affichée',
  },
  failure: {
    FORBIDDEN: {
      title: 'Votre rôle ne donne pas accès à cette page',
      hint: 'Demandez l’accès à votre responsable si vous en avez besoin pour votre travail.',
    },
    NOT_FOUND: {
      title: 'Ce numéro n’est pas connu',
      hint: 'Vérifiez-le et réessayez.',
    },
    CONFLICT: {
      title: 'Modifié entre-temps par quelqu’un d’autre',
      hint: 'Ceci a changé depuis que vous l’avez ouvert. Rechargez la page et vérifiez avant de continuer.',
    },
    BAD_USER_INPUT: {
      title: 'Une donnée saisie n’est pas lisible',
      hint: 'Vérifiez les numéros et les dates.',
    },
    TOO_MANY_REQUESTS: {
      title: 'Trop de demandes',
      hint: 'Attendez un instant et réessayez.',
    },
    TOO_COMPLEX: {
      title: 'Trop de données à la fois',
      hint: 'Demandez moins de lignes.',
    },
    SUBGRAPH_UNAVAILABLE: {
      title: 'Une partie du service est indisponible',
      hint: 'Une partie de cette page manque pour l’instant ; le reste est utilisable. Réessayez plus tard.',
    },
    NETWORK: {
      title: 'Pas de connexion',
      hint: 'Le service est inaccessible. Votre saisie est conservée ; réessayez.',
    },
    INTERNAL_SERVER_ERROR: {
      title: 'Une erreur s’est produite de notre côté',
      hint: 'Rien n’a été enregistré. Réessayez ; si le problème persiste, donnez ce numéro au support.',
    },
  },
  form: {
    notADay: 'Ce n’est pas une date. Écrivez par exemple 21/11/2026.',
    notAnAmount: 'Ce n’est pas un montant. Écrivez par exemple 1.234,56.',
    dayPattern: 'jj/mm/aaaa',
    nationalNumber: 'Ce texte contient un numéro national. Retirez-le : d’autres liront ce texte.',
    calendar: 'Calendrier',
    anyProvider: 'Vide : tous les prestataires.',
    doneWithRemarks: 'Enregistré, avec des remarques :',
    enterEach: 'Appuyez sur Entrée après chaque valeur.',
    goOn: 'Continuer',
    notAMonth: 'Ce n’est pas un mois. Écrivez par exemple 10/2026.',
    notAnInteger: 'Écrivez un nombre entier de %{least} à %{most}.',
    notANiss:
      'Ce n’est pas un NISS (numéro de registre national ou BIS) : 11 chiffres, dont les deux derniers vérifient les autres.',
    notAnInami: 'Ce n’est pas un numéro INAMI : 8 ou 11 chiffres, vérifiés par le 7e et le 8e.',
    notAnEnterprise: 'Ce n’est pas un numéro d’entreprise : 10 chiffres, dont les deux derniers vérifient les autres.',
    notAnIban: 'Ce n’est pas un numéro IBAN : vérifiez le pays, la longueur et chaque chiffre.',
    notAnInsCode: 'Ce n’est pas un code INS : 5 chiffres.',
    notADecision: 'Ce n’est pas un numéro de décision : 12 chiffres au plus.',
    chooseProvider: 'Choisissez un prestataire dans la liste, ou tapez son numéro INAMI complet.',
    chooseCode: 'Choisissez une prestation dans la liste, ou tapez son code à 6 chiffres.',
    leaveTitle: 'Quitter sans enregistrer ?',
    stay: 'Continuer la saisie',
    leave: 'Quitter',
    tickToGoOn: 'Cochez la case pour continuer.',
  },
  preview: {
    title: 'Ce qui va se passer',
    show: 'Voir ce qui va se passer',
    payments: 'Paiements',
    providers: 'Prestataires',
    persons: 'Personnes',
    lines: 'Lignes',
    invoices: 'Factures',
    total: 'Montant',
    leftOut: 'Non repris',
    leftOutLines: '%{lines} ligne, %{amount} |||| %{lines} lignes, %{amount}',
  },
  deadline: {
    today: 'aujourd’hui',
    overdue: '%{smart_count} jour de retard |||| %{smart_count} jours de retard',
    left: 'encore %{smart_count} jour |||| encore %{smart_count} jours',
    count: '%{count} en retard |||| %{count} en retard',
  },
  value: {
    yes: 'Oui',
    no: 'Non',
    always: 'depuis toujours',
    until: 'jusqu’au %{day}',
    since: 'depuis le %{day}',
    days: '%{smart_count} jour |||| %{smart_count} jours',
    noMaximum: 'sans maximum',
    labelled: '%{label} : %{value}',
  },
  finding: {
    code: 'code %{code}',
    source: 'source : %{source}',
    facts: 'Éléments retenus',
  },
  alert: {
    openNone: 'Aucune alerte d’accès n’est ouverte.',
    open: 'Alertes d’accès ouvertes',
  },
  emergency: {
    active:
      'Vous consultez cette page en urgence. La consultation et votre motif sont signalés aux inspecteurs et aux responsables.',
    lead: 'La consultation et votre motif sont signalés aussitôt aux inspecteurs du SPP IS et aux responsables de votre organisation. Elle vaut pour cette page seulement.',
    length: 'Indiquez le motif en 20 à 500 caractères.',
    read: 'Consulter en urgence',
  },
  access: {
    check: 'Vérifier le journal',
    intact: 'Le journal scellé est entier : %{count} inscriptions, la plus récente du %{until}.',
    broken:
      'Le journal scellé de ces parties a été altéré : %{parts}. Informez l’exploitant, qui peut désigner les inscriptions.',
    statement: 'Qui a consulté mes données (PDF)',
  },
  growth: {
    grows: 'augmente',
    shrinks: 'diminue',
    changes: 'change',
  },
}
