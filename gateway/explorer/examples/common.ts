import type { Example } from './example'

export const rules: Example = {
  title: 'Rules in force with their legal source',
  query: `query RulesInForce($on: LocalDate) {
  rules(on: $on) {
    id
    text(language: EN)
    legalSource
    inForce { from to }
    parameters { name value }
  }
}`,
  variables: '{ "on": "2026-03-12" }',
}

export const coverage: Example = {
  title: 'Coverage of a person on a day',
  query: `query Coverage($niss: Niss!, $on: LocalDate) {
  coverage(niss: $niss, on: $on) {
    on
    known
    findings { rule message(language: EN) }
    items {
      careType
      covered
      amuAttestationRequired
      state { insurancePart patientPart }
      coverage {
        period { from to }
        insurancePart
        patientPart
        priorAgreements { description maxAmount period { from to } }
      }
      cpas { enterpriseNumber name(language: FR) }
      findings { rule severity message(language: EN) }
    }
  }
}`,
  variables: '{ "niss": "85473099822" }',
}

export const tarify: Example = {
  title: 'Cost split of a consultation',
  query: `query WhoPays($input: TarificationInput!) {
  tarify(input: $input) {
    total { claimed state cpas patient }
    lines {
      code
      outcome
      amounts { claimed state cpas patient }
      findings { rule code message(language: EN) legalSource }
    }
    amuAttestationRequired
    findings { rule message(language: EN) facts { name value } }
  }
}`,
  variables: `{
  "input": {
    "niss": "85473099822",
    "provider": "10001490004",
    "performedOn": "2026-03-12",
    "lines": [{ "code": "101076" }]
  }
}`,
  hospitalVariables: `{
  "input": {
    "niss": "85473099822",
    "provider": "10001490004",
    "performedOn": "2026-03-12",
    "lines": [{ "code": "102034", "performer": "10020001000" }]
  }
}`,
}

export const tarifyDays: Example = {
  title: 'Cost split of care over several days',
  query: `query WhoPaysForDays($input: TarificationInput!) {
  tarify(input: $input) {
    total { claimed state cpas patient }
    lines {
      code
      quantity
      outcome
      amounts { claimed state cpas patient }
      findings { rule code message(language: EN) facts { name value } }
    }
  }
}`,
  variables: `{
  "input": {
    "niss": "85473099822",
    "provider": "10001490004",
    "performedOn": "2026-03-11",
    "lines": [{ "code": "101076", "performedUntil": "2026-03-12", "quantity": 2 }]
  }
}`,
  hospitalVariables: `{
  "input": {
    "niss": "85473099822",
    "provider": "10001490004",
    "performedOn": "2026-03-10",
    "lines": [{ "code": "768106", "performedUntil": "2026-03-12", "quantity": 2 }]
  }
}`,
}

export const nomenclature: Example = {
  title: 'Tariff of a code, and how often it may be invoiced',
  query: `query Code($code: NomenclatureCode!, $provider: InamiNumber, $on: LocalDate) {
  nomenclatureItem(code: $code) {
    label(language: EN)
    careType
    byDay
    maxPerDay
    notWith
    tariff(on: $on, provider: $provider) { basis provider honorarium insurancePart patientPart uncertain source }
    tariffs { period { from to } provider minAge maxAge honorarium }
  }
}`,
  variables: '{ "code": "101076", "provider": "10001490004", "on": "2026-03-12" }',
  hospitalVariables: '{ "code": "768106", "provider": "10001490004", "on": "2026-03-12" }',
}

export const phases: Example = {
  title: 'Who is in MediPrima, and how',
  query: `query Phases($on: LocalDate) {
  phases(on: $on) { category numberPrefixes electronicFrom requiredFrom paperUntil insuredFrom legalSource }
}`,
  variables: '{ "on": "2026-03-12" }',
}
