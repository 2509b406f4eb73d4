/** Providers, attestations, commitments, coverage and tarification, in English. */
export const care = {
  attestation: {
    blankForm: 'Blank form',
    scan: 'Scan',
    scanNone: 'The provider answered without a scan.',
    form: 'Form to sign',
    issue: 'Issue an attestation',
    issueLead:
      'You attest in your own name that this care is urgent medical aid. The attestation can’t be changed afterwards; you may revoke it as long as no accepted invoice line rests on it.',
    issued: 'The attestation is issued.',
    says: 'Content of the attestation',
  },
  commitment: {
    have: 'You have this commitment: write its number on the invoice. |||| You have these commitments: write one of these numbers on the invoice.',
    guarantees: 'Care guaranteed: %{period}',
  },
  coverage: {
    byCareType: 'By type of care',
    attestationNeeded: 'An attestation of urgent medical aid is needed.',
    lead: 'What is covered for a person on a given day. Only a commitment guarantees payment.',
    check: 'Look up',
    unknown: 'No decision is valid for this number on %{day}.',
  },
  provider: {
    records: 'Facts through time',
    changes: 'Everything recorded',
    billing: 'How to invoice',
    data: 'Data',
    accountNow: 'Current account',
    accountNew: 'New account',
    accountWaits: 'A new account awaits confirmation',
    accountWaitsHint: 'until then nothing is paid to this provider.',
  },
  tarification: {
    go: 'Calculate',
    lead: 'Same rules as for checking an invoice: the result is the same.',
    lines: 'Line by line',
  },
  inspection: {
    opened: 'The inspection is open: see the sample',
    drawnOf: '%{drawn} of %{population}',
    data: 'The inspection',
    progress: 'Progress',
    documents: 'Attached documents',
    answerOf: 'Answer of the inspected organisation',
    reportPDF: 'Report (PDF)',
    reportCSV: 'Items (CSV)',
  },
  derogation: {
    document: 'Document',
    documentNone: 'No document was attached to the request.',
    agreement: 'Signed agreement',
    agreementNone: 'No agreement was attached.',
  },
  nomenclature: {
    limits: 'The code',
    tariffs: 'Tariffs',
    tariffsNone: 'No tariff: the code cannot be charged yet.',
  },
}
