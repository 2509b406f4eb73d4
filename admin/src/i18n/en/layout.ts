/** Sign-in, menu, header, and the names of the resources, in English. */
export const layout = {
  shell: {
    home: 'Home',
    menu: 'Main menu',
    openMenu: 'Open the menu',
    breadcrumb: 'You are here',
    search: 'Search: number or name',
    loading: 'Loading',
    retry: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    all: 'See all',
    print: 'Print',
    languages: 'Languages',
    light: 'Light theme',
    dark: 'Dark theme',
    signOut: 'Sign out',
    done: 'Done.',
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
    },
    'cpas-settlements': {
      name: 'CPAS settlement |||| CPAS settlements',
      empty: 'No month accepted in the past year',
    },
    'invoice-files': {
      name: 'Invoice file |||| Invoice files',
      empty: 'No file yet',
    },
    review: {
      name: 'Review |||| Lines to review',
      empty: 'No lines to review',
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
    },
    phases: {
      name: 'Phase |||| Phases',
    },
    spending: {
      name: 'Spending |||| Spending',
      empty: 'Nothing was spent in this period',
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
    },
    'access-log': {
      name: 'Access log |||| Access log',
      empty: 'No access recorded yet',
    },
    supervision: {
      name: 'CPAS activity |||| CPAS activity',
      empty: 'Nothing has been recorded yet',
    },
    rules: {
      name: 'Rule |||| Rules applied',
    },
  },
}
