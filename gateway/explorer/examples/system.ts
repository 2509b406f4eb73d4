import type { Example } from './example'

/** Operations that the explorer offers to the identity feed. */
export const systemExamples: readonly Example[] = [
  {
    title: 'Current number of a person',
    query: `query Number($niss: Niss!) {
  beneficiary(niss: $niss) { id niss numberKind }
}`,
    variables: '{ "niss": "85473099822" }',
  },
  {
    title: 'Latest identity mutations received',
    query: `query Received {
  identityMutations(first: 20) {
    edges { node { reference kind effectiveOn receivedAt beneficiary { niss } } }
  }
}`,
  },
  {
    title: 'Register a person',
    query: `mutation Register($input: RegisterBeneficiaryInput!) {
  registerBeneficiary(input: $input) {
    beneficiary { id niss numberKind }
    findings { rule severity path message(language: EN) }
  }
}`,
    variables: `{
  "input": {
    "niss": "31471099771",
    "lastName": "Peeters",
    "firstNames": "Jan",
    "gender": "MALE",
    "birthDate": "1931-07-10",
    "residence": { "status": "ILLEGAL_STAY", "register": "BIS", "from": "2020-01-01" }
  }
}`,
  },
  {
    title: 'Report a change of address',
    query: `mutation Feed($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) {
    alreadyRecorded
    mutation { id kind effectiveOn }
    findings { rule severity message(language: EN) }
  }
}`,
    variables: `{
  "input": [
    {
      "reference": "example-1",
      "niss": "85473099822",
      "kind": "ADDRESS_CHANGE",
      "effectiveOn": "2026-03-12",
      "address": { "street": "Rue de l'Exemple 1", "postalCode": "1000", "insCode": "21004", "from": "2026-03-12" }
    }
  ]
}`,
  },
  {
    title: 'Report that a person became insurable',
    query: `mutation Feed($input: [IdentityMutationInput!]!) {
  recordIdentityMutations(input: $input) {
    alreadyRecorded
    mutation { id kind effectiveOn before after }
    findings { rule severity message(language: EN) }
  }
}`,
    variables: `{
  "input": [
    {
      "reference": "example-2",
      "niss": "85473099822",
      "kind": "INSURABILITY_CHANGE",
      "effectiveOn": "2026-03-12",
      "insurance": "INSURABLE"
    }
  ]
}`,
  },
]
