/** Sign-in, menu, header, and the names of the resources, in English. */
export const layout = {
  shell: {
    menu: 'Main menu',
    breadcrumb: 'You are here',
    search: 'Search: number or name',
    loading: 'Loading',
    retry: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    all: 'See all',
    languages: 'Languages',
    light: 'Light theme',
    dark: 'Dark theme',
    signOut: 'Sign out',
    copy: 'Copy',
    copied: 'Copied',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Medical aid granted by the social welfare centres (CPAS): decisions, invoices, payments and their history.',
    go: 'Sign in',
    leaving: 'Going to the sign-in service …',
    problem: 'You could not be signed in. Try again; if the problem persists, the sign-in service may be unavailable.',
  },
  again: {
    title: 'Your session has ended',
    text: 'Sign in again in another window. What you have entered here is kept.',
    go: 'Sign in again',
  },
  audience: {
    CAAMI: {
      short: 'CAAMI',
      name: 'Auxiliary Fund for Sickness and Disability Insurance',
      roles: {
        agent: 'invoice processing',
        controller: 'auditor',
      },
    },
    CPAS: {
      short: 'CPAS',
      name: 'Public social welfare centre',
      roles: {
        worker: 'social worker',
        supervisor: 'supervisor',
      },
    },
    SPP_IS: {
      short: 'SPP IS',
      name: 'Federal Public Planning Service Social Integration',
      roles: {
        analyst: 'analyst',
        inspector: 'inspector',
      },
    },
    PROVIDER: {
      short: 'Provider',
      name: 'Care provider',
      roles: {
        prescriber: 'physician or dentist',
        staff: 'billing',
      },
    },
    SYSTEM: {
      short: 'System',
      name: 'Partner system',
      roles: {
        bcss: 'identity data',
        checking: 'automatic checking',
        worker: 'events',
      },
    },
  },
  menu: {
    work: 'To do',
    files: 'Files',
    invoices: 'Invoices and payments',
    reference: 'Look up',
  },
  resources: {
    decisions: {
      name: 'Decision |||| Decisions',
      empty: 'No decision yet',
    },
    'invoice-lines': {
      name: 'Invoice line |||| Invoice lines',
      empty: 'No invoice line yet',
    },
    persons: {
      name: 'Person |||| People',
      empty: 'No person yet',
    },
    mutations: {
      name: 'Mutation |||| Mutations to process',
      empty: 'Nothing to do: all mutations have been processed',
    },
    commitments: {
      name: 'Payment commitment |||| Payment commitments',
      empty: 'No payment commitment yet',
    },
    'paper-invoices': {
      name: 'Paper invoice |||| Paper invoices',
      empty: 'No paper invoice yet',
    },
    balances: {
      name: 'Balance |||| Balances',
      empty: 'No balance yet',
      lead: 'What CPAS owe providers beside the State, by provider and month of care.',
    },
    'cpas-settlements': {
      name: 'CPAS settlement |||| CPAS settlements',
      empty: 'No month accepted in the past year',
      lead: 'What the State paid for the decisions of the CPAS in a month, and what the CPAS still owes to providers.',
    },
    'invoice-files': {
      name: 'Invoice file |||| Invoice files',
      empty: 'No file yet',
    },
    review: {
      name: 'Review |||| Lines to review',
      empty: 'No lines to review',
      lead: 'A pending line is not paid until someone has decided.',
    },
    payments: {
      name: 'Payment |||| Payments',
      empty: 'No payment yet',
    },
    settlements: {
      name: 'Monthly settlement |||| Monthly settlements',
      empty: 'No month yet',
    },
    providers: {
      name: 'Provider |||| Providers',
      empty: 'No provider yet',
    },
    attestations: {
      name: 'AMU attestation |||| AMU attestations',
      empty: 'No attestation yet',
    },
    controls: {
      name: 'Attestation check |||| Attestation checks',
      empty: 'No check yet',
    },
    inspections: {
      name: 'Inspection |||| Inspections',
      empty: 'No inspection yet',
    },
    'derogation-requests': {
      name: 'Derogation request |||| Derogation requests',
      empty: 'No request yet',
    },
    'attestation-reminders': {
      name: 'Missing attestation |||| Missing attestations',
      empty: 'No attestation is missing',
      lead: 'Lines need an attestation, and none is recorded electronically. Each row leads to its lines.',
    },
    derogations: {
      name: 'Derogation |||| Derogations',
      empty: 'No derogation yet',
    },
    mandates: {
      name: 'Mandate |||| Mandates',
      empty: 'No mandate yet',
    },
    nomenclature: {
      name: 'Nomenclature code |||| Nomenclature',
      lead: 'Codes, limits per day and tariffs with their source. The price of an institution applies before the general tariff.',
    },
    phases: {
      name: 'Phase |||| Phases',
      lead: 'Who is in MediPrima since which day, who must invoice electronically, and from when insured persons may be covered.',
    },
    spending: {
      name: 'Spending |||| Spending',
      empty: 'Nothing was spent in this period',
      lead: 'Accepted and reduced lines by date of care.',
    },
    coverage: {
      name: 'Coverage check |||| Coverage check',
    },
    tarification: {
      name: 'Tariff check |||| Tariff check',
    },
    'access-alerts': {
      name: 'Access alert |||| Access alerts',
      empty: 'No access alert',
      lead: 'The system lists readers who read more persons in an hour than is usual, and every read in an emergency.',
    },
    'access-log': {
      name: 'Access log |||| Access log',
      empty: 'No access recorded yet',
      lead: 'Every time someone views or changes a person’s data, an entry is added here; reading this log is recorded too.',
    },
    supervision: {
      name: 'CPAS activity |||| CPAS activity',
      empty: 'Nothing has been recorded yet',
      lead: 'What was done in the CPAS, version by version.',
    },
    rules: {
      name: 'Rule |||| Rules applied',
      lead: 'The rules as the system applies them on a given day, with their figures and sources.',
    },
  },
}
