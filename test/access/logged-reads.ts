import { CPAS_A, type Fixtures, GP_P } from './fixtures'

export const CALLERS = {
  cpas: `cpas:${CPAS_A}:worker`,
  gp: `provider:${GP_P}:prescriber`,
  caami: 'caami:caami:agent',
  controller: 'caami:caami:controller',
  inspector: 'sppis:sppis:inspector',
  analyst: 'sppis:sppis:analyst',
  bcss: 'system:bcss:bcss',
} as const
export type CallerName = keyof typeof CALLERS

/** Queries by caller, with a name. Each selects the numbers of its persons, so that the response says whose data it contains. */
export const loggedReads = (fixtures: Fixtures): [CallerName, string, string][] => {
  const { a, b } = fixtures
  return [
    ['cpas', 'a person', `beneficiary(niss: "${a.niss}") { niss lastName }`],
    ['cpas', 'a person of another CPAS', `beneficiary(niss: "${b.niss}") { niss lastName }`],
    ['cpas', 'its decisions', 'decisions(first: 50) { edges { node { number beneficiary { niss } } } }'],
    [
      'cpas',
      'one decision with all below it',
      `decision(number: "${a.decision}") { beneficiary { niss } versions { id } commitments { edges { node { beneficiary { niss } } } } }`,
    ],
    [
      'cpas',
      'its inbox',
      'mutationInbox { edges { node { decision { beneficiary { niss } } mutation { beneficiary { niss } } } } }',
    ],
    [
      'cpas',
      'the lines that are settled',
      'invoiceLines(first: 50) { edges { node { invoice { beneficiary { niss } } } } }',
    ],
    ['cpas', 'paper invoices', 'paperInvoices { edges { node { beneficiary { niss } } } }'],
    ['cpas', 'its commitments', 'commitments(first: 50) { edges { node { beneficiary { niss } } } }'],
    [
      'cpas',
      'mutations of the registers',
      `identityMutations(filter: { niss: "${a.suspendedNiss}" }) { edges { node { beneficiary { niss } } } }`,
    ],
    ['gp', 'coverage', `coverage(niss: "${a.niss}", on: "2024-05-06") { beneficiary { niss } items { covered } }`],
    [
      'gp',
      'a tarification',
      `tarify(input: { niss: "${a.niss}", provider: "${GP_P}", performedOn: "2024-05-06", lines: [{ code: "101076" }] }) { decision { beneficiary { niss } } }`,
    ],
    ['gp', 'its invoices', 'invoices(first: 50) { edges { node { beneficiary { niss } lines { id } } } }'],
    ['gp', 'its attestations', 'attestations(first: 50) { edges { node { beneficiary { niss } } } }'],
    [
      'gp',
      'its payments',
      'payments { edges { node { lines { edges { node { invoice { beneficiary { niss } } } } } } } }',
    ],
    ['inspector', 'every derogation', 'derogations { edges { node { niss } } }'],
    ['caami', 'every line', 'invoiceLines(first: 50) { edges { node { invoice { beneficiary { niss } } } } }'],
    ['caami', 'every commitment', 'commitments(first: 50) { edges { node { beneficiary { niss } } } }'],
    [
      'caami',
      'controls with their lines',
      'attestationControls { edges { node { invoiceLine { invoice { beneficiary { niss } } } attestation { beneficiary { niss } } } } }',
    ],
    [
      'inspector',
      'every person',
      'beneficiaries(first: 50) { edges { node { niss household { beneficiary { niss } } } } }',
    ],
    [
      'inspector',
      'the trail of a line',
      `invoiceLine(id: "${b.line}") { invoice { beneficiary { niss } } commitment { beneficiary { niss } } decision { beneficiary { niss } } attestation { beneficiary { niss } } }`,
    ],
    [
      'inspector',
      'the lines of a month',
      'settlement(month: "2024-03") { lines(first: 50) { edges { node { invoice { beneficiary { niss } } } } } }',
    ],
    [
      'inspector',
      'the log itself',
      `accessLog(filter: { organisation: "${CPAS_A}" }, first: 200) { edges { node { niss } } }`,
    ],
    ['inspector', 'every decision', 'decisions(first: 50) { edges { node { beneficiary { niss } } } }'],
    ['bcss', 'a person', `beneficiary(niss: "${b.niss}") { niss }`],
    ['bcss', 'what they sent', 'identityMutations { edges { node { beneficiary { niss } } } }'],
    [
      'analyst',
      'the lines of a month',
      'settlement(month: "2024-03") { lines(first: 50) { edges { node { id invoice { beneficiary { niss } } } } } }',
    ],
    ['analyst', 'a decision', `decision(number: "${a.decision}") { number beneficiary { niss } }`],
    ['analyst', 'an eFact answer', `invoiceFile(id: "${a.efactFile}") { id answer }`],
  ]
}
