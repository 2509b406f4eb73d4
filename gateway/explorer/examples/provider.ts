import { coverage, nomenclature, phases, rules, tarify, tarifyDays } from './common'
import type { Example } from './example'

/** Operations that the explorer offers to a care provider. */
export const providerExamples: readonly Example[] = [
  coverage,
  {
    title: 'Request a payment commitment',
    query: `mutation Commit($input: CommitmentInput!) {
  requestCommitment(input: $input) {
    commitment { number guaranteed { from to } careType }
    findings { rule severity message(language: EN) legalSource }
  }
}`,
    variables: `{
  "input": { "niss": "85473099822", "provider": "10001490004", "careType": "GENERAL_MEDICINE", "on": "2026-03-12" }
}`,
    hospitalVariables: `{
  "input": { "niss": "85473099822", "provider": "10001490004", "careType": "AMBULATORY_HOSPITAL_CARE", "on": "2026-03-12" }
}`,
  },
  nomenclature,
  tarify,
  tarifyDays,
  {
    title: 'Send an invoice; the same reference again returns the same file',
    query: `mutation Send($input: InvoiceFileInput!) {
  submitInvoices(input: $input) {
    file {
      id
      status
      invoices(first: 5) {
        edges {
          node {
            number
            lines {
              code
              performedOn
              performedUntil
              quantity
              refundCode
              outcome
              amounts { claimed state cpas patient }
              findings { rule code message(language: EN) facts { name value } }
            }
          }
        }
      }
    }
    findings { rule message(language: EN) }
  }
}`,
    variables: `{
  "input": {
    "reference": "example 2026-03-05",
    "provider": "10001490004",
    "invoices": [{
      "number": "2026-03-05",
      "niss": "85473099822",
      "issuedOn": "2026-03-06",
      "lines": [{ "code": "101076", "performedOn": "2026-03-05", "claimed": "33.73" }]
    }]
  }
}`,
    hospitalVariables: `{
  "input": {
    "reference": "example 2026-03-05",
    "provider": "10001490004",
    "invoices": [{
      "number": "2026-03-05",
      "niss": "85473099822",
      "issuedOn": "2026-03-05",
      "lines": [
        { "code": "768106", "performedOn": "2026-02-24", "performedUntil": "2026-02-27", "quantity": 3, "claimed": "1560.00" },
        { "code": "102034", "performedOn": "2026-02-24", "claimed": "37.15", "performer": "10020001000" }
      ]
    }]
  }
}`,
  },
  {
    title: 'My invoice files',
    query: `query Files {
  invoiceFiles(first: 20) {
    edges {
      node {
        id
        reference
        status
        receivedAt
        counts { lines accepted reduced rejected waiting paid }
        total { claimed state cpas patient }
        findings { rule code message(language: EN) }
      }
    }
  }
}`,
  },
  {
    title: 'Is prescribed care attested?',
    query: `query Attested($niss: Niss!, $on: LocalDate!, $prescribedBy: InamiNumber) {
  careAttested(niss: $niss, careType: PHARMACEUTICALS, on: $on, prescribedBy: $prescribedBy) {
    attested
    findings { rule message(language: EN) }
  }
}`,
    variables: '{ "niss": "85473099822", "on": "2026-03-12", "prescribedBy": "10001490004" }',
  },
  {
    title: 'My obligation to invoice electronically',
    query: `query Duty($me: InamiNumber!, $on: LocalDate) {
  provider(inamiNumber: $me) {
    name
    category
    participates(on: $on)
    billing(on: $on) { mode findings { rule message(language: EN) legalSource } }
  }
}`,
    variables: '{ "me": "10001490004", "on": "2026-03-12" }',
  },
  {
    title: 'Let an organisation invoice for me',
    query: `mutation GiveMandate($input: MandateInput!) {
  grantMandate(input: $input) {
    mandate { id organisation organisationName period { from to } payeeIban }
    findings { rule severity message(language: EN) legalSource }
  }
}`,
    variables: `{
  "input": { "provider": "10001490004", "organisation": "0123456749", "organisationName": "Group practice", "from": "2026-03-12" }
}`,
  },
  {
    title: 'My mandates',
    query: `query Mandates {
  mandates(first: 20) {
    edges { node { id organisation organisationName provider { inamiNumber name } period { from to } payeeIban } }
  }
}`,
  },
  {
    title: 'Attestations that I must be able to show',
    query: `query Reminders {
  attestationReminders { lineCount state firstDay lastDay }
  attestationControls(filter: { open: true }, first: 10) { totalCount edges { node { id dueOn answeredAt } } }
}`,
  },
  {
    title: 'Inspections of my practice or hospital',
    query: `query Inspections {
  inspectionFiles(first: 10) {
    edges { node { id version status period { from to } answerBy progress { items irregular } answer { text at } } }
  }
}`,
  },
  {
    title: 'Ask for a derogation from the two-year limit (hospital)',
    query: `mutation AskDerogation($input: DerogationRequestInput!) {
  requestDerogation(input: $input) {
    request { id performed { from to } grounds requestedAt }
    findings { rule severity message(language: EN) legalSource }
  }
}`,
    variables: `{
  "input": { "provider": "10001490004", "performed": { "from": "2023-01-01", "to": "2023-01-31" }, "grounds": "The file was found again after a move" }
}`,
  },
  {
    title: 'What CPAS owe me',
    query: `query Balances {
  cpasBalances(filter: { state: OPEN }, first: 10) {
    totalCount
    edges { node { month amount lineCount contested cpas { enterpriseNumber name email phone } } }
  }
}`,
  },
  phases,
  rules,
]
