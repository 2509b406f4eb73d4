/** Sign-in, menu, header, and the names of the resources, in French. */
export const layout = {
  shell: {
    menu: 'Menu principal',
    breadcrumb: 'Vous êtes ici',
    search: 'Rechercher : numéro ou nom',
    loading: 'Chargement en cours',
    retry: 'Réessayer',
    close: 'Fermer',
    cancel: 'Annuler',
    all: 'Tout voir',
    languages: 'Langues',
    light: 'Thème clair',
    dark: 'Thème sombre',
    signOut: 'Se déconnecter',
    copy: 'Copier',
    copied: 'Copié',
  },
  signIn: {
    title: 'Connexion',
    lead: 'L’aide médicale accordée par les CPAS : décisions, factures, paiements et leur historique.',
    go: 'Se connecter',
    leaving: 'Vers le service de connexion …',
    problem:
      'La connexion n’a pas abouti. Réessayez ; si le problème persiste, le service de connexion est peut-être indisponible.',
  },
  again: {
    title: 'Votre session est terminée',
    text: 'Reconnectez-vous dans une autre fenêtre. Ce que vous avez saisi ici est conservé.',
    go: 'Se reconnecter',
  },
  audience: {
    CAAMI: {
      short: 'CAAMI',
      name: 'Caisse auxiliaire d’assurance maladie-invalidité',
      roles: {
        agent: 'gestion des factures',
        controller: 'contrôle',
      },
    },
    CPAS: {
      short: 'CPAS',
      name: 'Centre public d’action sociale',
      roles: {
        worker: 'service social',
        supervisor: 'responsable',
      },
    },
    SPP_IS: {
      short: 'SPP IS',
      name: 'Service public de programmation Intégration sociale',
      roles: {
        analyst: 'analyste',
        inspector: 'inspection',
      },
    },
    PROVIDER: {
      short: 'Prestataire',
      name: 'Prestataire de soins',
      roles: {
        prescriber: 'médecine ou dentisterie',
        staff: 'facturation',
      },
    },
    SYSTEM: {
      short: 'Système',
      name: 'Système partenaire',
      roles: {
        bcss: 'données d’identité',
        checking: 'vérification automatique',
        worker: 'événements',
      },
    },
  },
  menu: {
    work: 'À faire',
    files: 'Dossiers',
    invoices: 'Factures et paiements',
    reference: 'Consultation',
  },
  resources: {
    decisions: {
      name: 'Décision |||| Décisions',
      empty: 'Aucune décision pour l’instant',
    },
    'invoice-lines': {
      name: 'Ligne de facture |||| Lignes de facture',
      empty: 'Aucune ligne de facture pour l’instant',
    },
    persons: {
      name: 'Personne |||| Personnes',
      empty: 'Aucune personne pour l’instant',
    },
    mutations: {
      name: 'Mutation |||| Mutations à traiter',
      empty: 'Rien en attente : toutes les mutations sont traitées',
    },
    commitments: {
      name: 'Engagement de paiement |||| Engagements de paiement',
      empty: 'Aucun engagement de paiement pour l’instant',
    },
    'paper-invoices': {
      name: 'Facture papier |||| Factures papier',
      empty: 'Aucune facture papier pour l’instant',
    },
    balances: {
      name: 'Solde |||| Soldes',
      empty: 'Aucun solde',
      lead: 'Ce que les CPAS doivent aux prestataires à côté de l’État, par prestataire et par mois de soins.',
    },
    'cpas-settlements': {
      name: 'Décompte CPAS |||| Décomptes CPAS',
      empty: 'Aucun mois accepté depuis un an',
      lead: 'Ce que l’État a payé en un mois pour les décisions du CPAS, et ce que le CPAS doit encore aux prestataires.',
    },
    'invoice-files': {
      name: 'Fichier de facturation |||| Fichiers de facturation',
      empty: 'Aucun fichier pour l’instant',
    },
    review: {
      name: 'Vérification |||| Lignes à vérifier',
      empty: 'Aucune ligne à vérifier',
      lead: 'Une ligne en attente n’est payée qu’après décision.',
    },
    payments: {
      name: 'Paiement |||| Paiements',
      empty: 'Aucun paiement pour l’instant',
    },
    settlements: {
      name: 'Décompte mensuel |||| Décomptes mensuels',
      empty: 'Aucun mois pour l’instant',
    },
    providers: {
      name: 'Prestataire |||| Prestataires',
      empty: 'Aucun prestataire pour l’instant',
    },
    attestations: {
      name: 'Attestation AMU |||| Attestations AMU',
      empty: 'Aucune attestation pour l’instant',
    },
    controls: {
      name: 'Contrôle d’attestation |||| Contrôles d’attestations',
      empty: 'Aucun contrôle pour l’instant',
    },
    inspections: {
      name: 'Inspection |||| Inspections',
      empty: 'Aucune inspection',
    },
    'derogation-requests': {
      name: 'Demande de dérogation |||| Demandes de dérogation',
      empty: 'Aucune demande',
    },
    'attestation-reminders': {
      name: 'Attestation manquante |||| Attestations manquantes',
      empty: 'Aucune attestation ne manque',
      lead: 'Des lignes demandent une attestation et aucune n’est enregistrée par voie électronique. Chaque rangée mène à ses lignes.',
    },
    derogations: {
      name: 'Dérogation |||| Dérogations',
      empty: 'Aucune dérogation pour l’instant',
    },
    mandates: {
      name: 'Mandat |||| Mandats',
      empty: 'Aucun mandat',
    },
    nomenclature: {
      name: 'Code de nomenclature |||| Nomenclature',
      lead: 'Codes, limites par jour et tarifs avec leur source. Le tarif propre à un établissement prévaut sur le tarif général.',
    },
    phases: {
      name: 'Phase |||| Phases',
      lead: 'Qui est dans MediPrima depuis quel jour, qui doit facturer par voie électronique, et depuis quand les assurés peuvent être couverts.',
    },
    spending: {
      name: 'Dépenses |||| Dépenses',
      empty: 'Aucune dépense durant cette période',
      lead: 'Lignes acceptées et réduites, par date de soins.',
    },
    coverage: {
      name: 'Couverture |||| Qui est couvert ?',
    },
    tarification: {
      name: 'Tarification |||| Qui paie quoi ?',
    },
    'access-alerts': {
      name: 'Alerte d’accès |||| Alertes d’accès',
      empty: 'Aucune alerte d’accès',
      lead: 'Le système signale qui consulte plus de personnes en une heure que d’habitude, et chaque consultation en urgence.',
    },
    'access-log': {
      name: 'Journal des accès |||| Journal des accès',
      empty: 'Aucun accès enregistré',
      lead: 'Chaque consultation et chaque modification des données d’une personne laisse ici une trace ; lire ce journal aussi.',
    },
    supervision: {
      name: 'Activité du CPAS |||| Activité du CPAS',
      empty: 'Rien n’a encore été enregistré',
      lead: 'Ce qui a été fait au CPAS, version par version.',
    },
    rules: {
      name: 'Règle |||| Règles appliquées',
      lead: 'Les règles telles que le système les applique un jour donné, avec leurs chiffres et leurs sources.',
    },
  },
}
