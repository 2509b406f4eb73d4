/** Providers, attestations, commitments, coverage and tarification, in English. */
export const care = {
  attestation: {
    form: 'Form to sign',
    issue: 'Issue an attestation',
    issueLead:
      'You attest in your own name that this care is urgent medical aid. The attestation can’t be changed afterwards; you may revoke it as long as no accepted invoice line rests on it.',
    issued: 'The attestation is issued.',
    revoke: 'Revoke',
    revokeLead: 'The attestation stays readable, with your reason. Care invoiced from now on can no longer rely on it.',
    revoked: 'The attestation is revoked.',
    says: 'Content of the attestation',
  },
  commitment: {
    given: 'The commitment is issued.',
    request: 'Ask for a commitment',
    requestLead: 'Care within 30 days of that day is then guaranteed, even if the rights are reduced later.',
    requestAgain: 'Ask for another commitment',
    have: 'You have this commitment: write its number on the invoice. |||| You have these commitments: write one of these numbers on the invoice.',
    guarantees: 'Care guaranteed: %{period}',
  },
  coverage: {
    attestationNeeded: 'An attestation of urgent medical aid is needed.',
    covered: 'Covered',
    notCovered: 'Not covered',
    lead: 'What is covered for a person on a given day. Only a commitment guarantees payment.',
    look: 'Look up',
    unknown: 'No decision is valid for this number on %{day}.',
  },
  control: {
    openFor: 'Open a check |||| Open a check on %{smart_count} lines',
    openLead: 'The provider is asked to show the attestations kept for these lines, by the day given.',
    opened: 'The check is open.',
    record: 'Record the outcome',
    recorded: 'The outcome is recorded.',
  },
  provider: {
    records: 'Facts through time',
    billing: 'How to invoice',
    data: 'Data',
    register: 'Register a provider',
    registered: 'The provider is registered.',
    update: 'New data',
    confirmAccount: 'Confirm the account',
    confirmAccountLead:
      'The account must be confirmed by someone other than the person who recorded it. Compare it with the signed request of the provider, then confirm: payments go to it from then on.',
    accountConfirmed: 'The account is confirmed.',
    accountNow: 'Current account',
    accountNew: 'New account',
    accountWaits: 'A new account awaits confirmation',
    accountWaitsHint: 'until then nothing is paid to this provider.',
  },
  tarification: {
    add: 'Add a line',
    go: 'Calculate',
    lead: 'Same rules as for checking an invoice: the result is the same.',
    line: 'Line %{line}',
    lines: 'Line by line',
  },
  derogation: {
    grant: 'Grant a derogation',
    grantLead: 'The hospital may invoice after the two years, up to the given day, for the reasons below.',
    granted: 'The derogation is granted.',
  },
  mandate: {
    grant: 'Give a mandate',
    grantLead:
      'The organisation invoices for the provider from the first day on. It sees what it sends, and nothing else.',
    accountHint: 'Empty: the account of the provider.',
    granted: 'The mandate is given.',
    end: 'End the mandate',
    endLead: '%{name} can’t send for the provider after this day. It keeps reading what it sent.',
    ended: 'The mandate ends.',
  },
  phase: {
    lead: 'Who is in MediPrima since which day, who must invoice electronically, and from when insured persons may be covered.',
  },
}
