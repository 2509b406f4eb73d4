export const variables: Record<string, Record<string, string>> = {
  "CloseAccessAlert": {
    "id": "ID!",
    "outcome": "String!"
  },
  "AccessLog": {
    "filter": "AccessFilter!"
  },
  "Attestation": {
    "id": "ID!"
  },
  "AttestationForm": {
    "number": "ID!"
  },
  "IssueAttestation": {
    "input": "AttestationInput!"
  },
  "RevokeAttestation": {
    "number": "ID!",
    "reason": "String!"
  },
  "Balance": {
    "filter": "CpasBalanceFilter!"
  },
  "BalanceLines": {
    "filter": "CpasBalanceFilter!"
  },
  "BalanceStatement": {
    "cpas": "EnterpriseNumber!",
    "provider": "InamiNumber!",
    "month": "YearMonth!"
  },
  "BalancePreview": {
    "filter": "CpasBalanceFilter!"
  },
  "SettleBalance": {
    "provider": "InamiNumber!",
    "month": "YearMonth!",
    "paidOn": "LocalDate!",
    "reference": "String",
    "cpas": "EnterpriseNumber"
  },
  "ContestLine": {
    "id": "ID!",
    "reason": "String!"
  },
  "AnswerContest": {
    "id": "ID!",
    "upheld": "Boolean!",
    "remark": "String!"
  },
  "RequestCommitment": {
    "input": "CommitmentInput!"
  },
  "CommitmentsOf": {
    "niss": "Niss!",
    "provider": "InamiNumber"
  },
  "ControlScan": {
    "id": "ID!"
  },
  "OpenControl": {
    "input": "ControlInput!"
  },
  "RecordControl": {
    "id": "ID!",
    "outcome": "ControlOutcome!",
    "remark": "String",
    "attestation": "ID"
  },
  "AnswerControl": {
    "id": "ID!",
    "attestation": "ID",
    "scan": "String"
  },
  "Coverage": {
    "niss": "Niss!",
    "on": "LocalDate",
    "careTypes": "CareType",
    "provider": "InamiNumber"
  },
  "ManagingCpas": {
    "niss": "Niss!",
    "on": "LocalDate"
  },
  "CareAttested": {
    "niss": "Niss!",
    "careType": "CareType!",
    "on": "LocalDate!",
    "prescribedBy": "InamiNumber"
  },
  "CpasSettlement": {
    "id": "YearMonth!",
    "cpas": "EnterpriseNumber!"
  },
  "CpasSettlementLines": {
    "id": "YearMonth!",
    "cpas": "EnterpriseNumber!"
  },
  "CpasSettlementCsv": {
    "month": "YearMonth!",
    "cpas": "EnterpriseNumber!"
  },
  "CpasMonths": {
    "cpas": "EnterpriseNumber!",
    "m1": "YearMonth!",
    "m2": "YearMonth!",
    "m3": "YearMonth!",
    "m4": "YearMonth!",
    "m5": "YearMonth!",
    "m6": "YearMonth!",
    "m7": "YearMonth!",
    "m8": "YearMonth!",
    "m9": "YearMonth!",
    "m10": "YearMonth!",
    "m11": "YearMonth!",
    "m12": "YearMonth!"
  },
  "Decision": {
    "id": "ID!"
  },
  "DecisionHistory": {
    "id": "ID!"
  },
  "DecisionChanges": {
    "id": "ID!",
    "from": "Int!",
    "to": "Int!"
  },
  "RecordOwnFundsPayment": {
    "number": "ID!",
    "input": "OwnFundsPaymentInput!"
  },
  "SimulateDecision": {
    "input": "DecisionInput!",
    "follows": "ID"
  },
  "SimulateModification": {
    "number": "ID!",
    "input": "DecisionInput!"
  },
  "CreateDecision": {
    "input": "DecisionInput!",
    "reference": "ID"
  },
  "ModifyDecision": {
    "number": "ID!",
    "expectedVersion": "Int!",
    "input": "DecisionInput!",
    "reason": "String"
  },
  "ExtendDecision": {
    "number": "ID!",
    "expectedVersion": "Int!",
    "to": "LocalDate!",
    "careTypes": "CareType"
  },
  "StopDecision": {
    "number": "ID!",
    "expectedVersion": "Int!",
    "lastDay": "LocalDate!",
    "reason": "String!"
  },
  "CopyDecision": {
    "number": "ID!",
    "niss": "Niss!"
  },
  "ReactivateDecision": {
    "number": "ID!",
    "expectedVersion": "Int!",
    "lastDay": "LocalDate",
    "followUp": "DecisionInput"
  },
  "GrantDerogation": {
    "input": "DerogationInput!"
  },
  "RequestDerogation": {
    "input": "DerogationRequestInput!"
  },
  "DerogationRequestDocument": {
    "id": "ID!"
  },
  "DerogationAgreement": {
    "id": "ID!"
  },
  "Inspection": {
    "id": "ID!"
  },
  "InspectionSamplePreview": {
    "input": "InspectionSampleInput!"
  },
  "OpenInspection": {
    "input": "InspectionInput!"
  },
  "ConcludeInspectionItem": {
    "id": "ID!",
    "expectedVersion": "Int!",
    "result": "InspectionResult!",
    "remark": "String"
  },
  "ShareInspection": {
    "id": "ID!",
    "expectedVersion": "Int!",
    "answerBy": "LocalDate!"
  },
  "AnswerInspection": {
    "id": "ID!",
    "expectedVersion": "Int!",
    "text": "String!"
  },
  "AttachInspectionDocument": {
    "id": "ID!",
    "title": "String!",
    "content": "String!"
  },
  "CloseInspection": {
    "id": "ID!",
    "expectedVersion": "Int!",
    "conclusion": "String!"
  },
  "InspectionAttachment": {
    "id": "ID!"
  },
  "InspectionReport": {
    "id": "ID!",
    "format": "InspectionReportFormat!"
  },
  "InvoiceFile": {
    "id": "ID!"
  },
  "InvoicesOfFile": {
    "id": "ID!"
  },
  "InvoiceFileAnswer": {
    "id": "ID!"
  },
  "InvoiceFileRecords": {
    "id": "ID!",
    "skip": "Int!",
    "onlyErrors": "Boolean!"
  },
  "Invoice": {
    "id": "ID!"
  },
  "SubmitEfactFile": {
    "content": "String!",
    "fileName": "String"
  },
  "EfactFilePreview": {
    "content": "String!"
  },
  "InvoiceLine": {
    "id": "ID!"
  },
  "GrantMandate": {
    "input": "MandateInput!"
  },
  "EndMandate": {
    "id": "ID!",
    "lastDay": "LocalDate!"
  },
  "Nomenclature": {
    "search": "String",
    "careType": "CareType",
    "provider": "InamiNumber"
  },
  "NomenclatureItem": {
    "id": "NomenclatureCode!"
  },
  "PaperInvoicePreview": {
    "input": "PaperInvoiceInput!"
  },
  "PaperInspectionPreview": {
    "id": "ID!",
    "accepted": "Boolean!"
  },
  "PaperStatement": {
    "cpas": "EnterpriseNumber!",
    "month": "YearMonth!"
  },
  "RecordPaperInvoice": {
    "input": "PaperInvoiceInput!"
  },
  "InspectPaperInvoice": {
    "id": "ID!",
    "accepted": "Boolean!",
    "remark": "String"
  },
  "RunPayments": {
    "upTo": "LocalDate"
  },
  "PaymentFile": {
    "executedOn": "LocalDate!",
    "debtorIban": "String!",
    "run": "Int"
  },
  "PaymentRunPreview": {
    "upTo": "LocalDate"
  },
  "Person": {
    "id": "Niss!"
  },
  "InformationForm": {
    "niss": "Niss!"
  },
  "RegisterPerson": {
    "input": "RegisterBeneficiaryInput!"
  },
  "SetPhoto": {
    "niss": "Niss!",
    "content": "String!"
  },
  "RemovePhoto": {
    "niss": "Niss!"
  },
  "AccessStatement": {
    "niss": "Niss!"
  },
  "Phases": {
    "on": "LocalDate"
  },
  "Provider": {
    "id": "InamiNumber!"
  },
  "ProviderBilling": {
    "id": "InamiNumber!",
    "on": "LocalDate!",
    "situation": "BillingSituation!"
  },
  "RegisterProvider": {
    "input": "ProviderInput!"
  },
  "ConfirmProviderAccount": {
    "inamiNumber": "InamiNumber!",
    "iban": "String!"
  },
  "DecideLine": {
    "id": "ID!",
    "expectedOutcome": "LineOutcome!",
    "outcome": "LineOutcome!",
    "remark": "String!"
  },
  "ReviewSelectionPreview": {
    "filter": "InvoiceLineFilter!",
    "sampleSize": "Int",
    "seed": "Int"
  },
  "SelectForReview": {
    "filter": "InvoiceLineFilter!",
    "sampleSize": "Int",
    "seed": "Int",
    "assignTo": "String"
  },
  "RecoverLine": {
    "id": "ID!",
    "reason": "String!"
  },
  "LineRecoveryPreview": {
    "id": "ID!"
  },
  "Rules": {
    "on": "LocalDate"
  },
  "Settlement": {
    "id": "YearMonth!"
  },
  "SettlementLines": {
    "id": "YearMonth!"
  },
  "CloseSettlement": {
    "month": "YearMonth!"
  },
  "AcceptSettlement": {
    "month": "YearMonth!"
  },
  "SettlementCsv": {
    "id": "YearMonth!"
  },
  "SettlementClosingPreview": {
    "month": "YearMonth!"
  },
  "SettlementAcceptancePreview": {
    "month": "YearMonth!"
  },
  "Spending": {
    "by": "SpendingDimension!",
    "period": "PeriodInput!"
  },
  "CpasNames": {
    "search": "String"
  },
  "Tarify": {
    "input": "TarificationInput!"
  }
}

export const inputs: Record<string, Record<string, string>> = {
  "AccessFilter": {
    "from": "DateTime",
    "niss": "Niss",
    "organisation": "String",
    "subject": "ID",
    "to": "DateTime"
  },
  "AttestationInput": {
    "careTypes": "CareType!",
    "medium": "AttestationMedium",
    "niss": "Niss!",
    "provider": "InamiNumber!",
    "validity": "PeriodInput!"
  },
  "PeriodInput": {
    "from": "LocalDate!",
    "to": "LocalDate"
  },
  "CpasBalanceFilter": {
    "cpas": "EnterpriseNumber",
    "month": "YearMonth",
    "provider": "InamiNumber",
    "state": "BalanceState"
  },
  "CommitmentInput": {
    "careType": "CareType!",
    "niss": "Niss!",
    "on": "LocalDate!",
    "provider": "InamiNumber!"
  },
  "ControlInput": {
    "dueOn": "LocalDate!",
    "invoiceLines": "ID!"
  },
  "OwnFundsPaymentInput": {
    "amount": "Euro!",
    "description": "String!",
    "reference": "String!",
    "spentOn": "LocalDate!"
  },
  "DecisionInput": {
    "competenceGround": "String",
    "councilDate": "LocalDate!",
    "coverages": "CoverageInput!",
    "decidedBy": "DecidingOrgan",
    "housingOffered": "Boolean",
    "incomeLevel": "IncomeLevel!",
    "inquiry": "SocialInquiryInput",
    "insuranceDelayGrounds": "String",
    "judicialDecision": "Boolean",
    "niss": "Niss!",
    "ownFunds": "OwnFundsInput",
    "residenceInsCode": "String!",
    "validity": "PeriodInput!"
  },
  "CoverageInput": {
    "agreement": "Boolean",
    "authorisedCompanies": "EnterpriseNumber",
    "authorisedProviders": "InamiNumber",
    "careType": "CareType!",
    "insurancePart": "SupportLevel",
    "patientPart": "SupportLevel",
    "patientPartMaxPerMonth": "Euro",
    "period": "PeriodInput!",
    "prescriptionRequired": "Boolean",
    "restrictionGround": "String",
    "supplementMax": "Euro",
    "supplementTypes": "String",
    "supplements": "SupportLevel"
  },
  "SocialInquiryInput": {
    "on": "LocalDate!",
    "reference": "String"
  },
  "OwnFundsInput": {
    "careType": "CareType",
    "description": "String!",
    "maxAmount": "Euro",
    "period": "PeriodInput"
  },
  "DerogationInput": {
    "agreement": "String",
    "grounds": "String!",
    "niss": "Niss",
    "performed": "PeriodInput!",
    "provider": "InamiNumber!",
    "request": "ID",
    "until": "LocalDate!"
  },
  "DerogationRequestInput": {
    "document": "String",
    "grounds": "String!",
    "niss": "Niss",
    "performed": "PeriodInput!",
    "provider": "InamiNumber!"
  },
  "InspectionSampleInput": {
    "attestations": "Int",
    "cpas": "EnterpriseNumber",
    "decisions": "Int",
    "lines": "Int",
    "paperInvoices": "Int",
    "period": "PeriodInput!",
    "provider": "InamiNumber"
  },
  "InspectionInput": {
    "attestations": "Int",
    "cpas": "EnterpriseNumber",
    "decisions": "Int",
    "grounds": "String!",
    "lines": "Int",
    "paperInvoices": "Int",
    "period": "PeriodInput!",
    "provider": "InamiNumber",
    "seed": "Int!"
  },
  "MandateInput": {
    "from": "LocalDate!",
    "organisation": "EnterpriseNumber!",
    "organisationName": "String!",
    "payeeIban": "String",
    "provider": "InamiNumber!",
    "to": "LocalDate"
  },
  "PaperInvoiceInput": {
    "amount": "Euro!",
    "attestationHeld": "Boolean",
    "attestationNumber": "ID",
    "issuedOn": "LocalDate!",
    "justification": "String",
    "lines": "PaperLineInput",
    "niss": "Niss",
    "personName": "String",
    "provider": "InamiNumber!",
    "situation": "BillingSituation!"
  },
  "PaperLineInput": {
    "claimed": "Euro!",
    "code": "NomenclatureCode!",
    "performedOn": "LocalDate!",
    "prescriber": "InamiNumber",
    "prescriptionNumber": "String",
    "quantity": "Int"
  },
  "RegisterBeneficiaryInput": {
    "address": "AddressInput",
    "birthDate": "LocalDate",
    "firstNames": "String",
    "gender": "Gender!",
    "householdOf": "Niss",
    "insurance": "InsuranceStatus",
    "insuranceFrom": "LocalDate",
    "lastName": "String!",
    "niss": "Niss!",
    "relation": "HouseholdRelation",
    "residence": "ResidenceInput"
  },
  "AddressInput": {
    "from": "LocalDate!",
    "insCode": "String!",
    "postalCode": "String",
    "street": "String"
  },
  "ResidenceInput": {
    "allocationInsCode": "String",
    "from": "LocalDate!",
    "register": "Register!",
    "status": "ResidenceStatus!"
  },
  "ProviderInput": {
    "activeUntil": "LocalDate",
    "birthDate": "LocalDate",
    "category": "ProviderCategory",
    "from": "LocalDate",
    "iban": "String",
    "inamiNumber": "InamiNumber!",
    "insCode": "String",
    "name": "String",
    "qualificationCode": "String"
  },
  "InvoiceLineFilter": {
    "assignedTo": "String",
    "attestationMissing": "Boolean",
    "attestationNumber": "ID",
    "careType": "CareType",
    "claimedFrom": "Euro",
    "claimedTo": "Euro",
    "commitmentNumber": "ID",
    "contested": "Boolean",
    "cpas": "EnterpriseNumber",
    "decisionNumber": "ID",
    "issuedLate": "Boolean",
    "niss": "Niss",
    "outcome": "LineOutcome",
    "paid": "Boolean",
    "performed": "PeriodInput",
    "performer": "InamiNumber",
    "provider": "InamiNumber",
    "rule": "ID"
  },
  "TarificationInput": {
    "commitmentNumber": "ID",
    "lines": "TarificationLineInput!",
    "niss": "Niss!",
    "performedOn": "LocalDate!",
    "provider": "InamiNumber!"
  },
  "TarificationLineInput": {
    "code": "NomenclatureCode!",
    "honorarium": "Euro",
    "performedUntil": "LocalDate",
    "performer": "InamiNumber",
    "prescriber": "InamiNumber",
    "prescriptionNumber": "String",
    "quantity": "Int"
  }
}
