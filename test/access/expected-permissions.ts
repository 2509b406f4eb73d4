// The expected permissions, written by hand and independent of shared/authorization/permissions.ts.
// An audience alone: all its roles; with a colon: that role only, other roles get FORBIDDEN; not named: hidden.
const ALL_BUT_SYSTEM = 'CAAMI CPAS SPP_IS PROVIDER'
const PERSON_DATA = 'CAAMI CPAS SPP_IS:inspector PROVIDER'
const OFFICES = 'CAAMI CPAS SPP_IS'

/** The root fields. */
export const roots: Record<string, string> = {
  'Query.beneficiary': 'CAAMI CPAS SPP_IS:inspector PROVIDER SYSTEM',
  'Query.beneficiaries': 'CPAS SPP_IS:inspector',
  'Query.identityMutations': 'CPAS SPP_IS:inspector SYSTEM',
  'Query.informationForm': 'CPAS',
  'Query.accessStatement': 'CPAS:supervisor SPP_IS:inspector',
  'Query.accessLogIntegrity': 'CAAMI SPP_IS:inspector',
  'Query.accessLog': 'CAAMI CPAS:supervisor SPP_IS:inspector PROVIDER',
  'Mutation.registerBeneficiary': 'CPAS SYSTEM',
  'Mutation.recordIdentityMutations': 'SYSTEM',
  'Mutation.setPhoto': 'CPAS',
  'Mutation.removePhoto': 'CPAS',
  'Query.accessAlerts': 'CPAS:supervisor SPP_IS:inspector',
  'Mutation.closeAccessAlert': 'CPAS:supervisor SPP_IS:inspector',

  'Query.decision': OFFICES,
  'Query.decisions': 'CAAMI CPAS SPP_IS:inspector',
  'Query.decisionVersions': 'CPAS:supervisor',
  'Query.simulateDecision': 'CPAS SPP_IS:inspector',
  'Query.simulateModification': 'CPAS SPP_IS:inspector',
  'Query.managingCpas': 'CPAS SPP_IS:inspector',
  'Query.coverage': PERSON_DATA,
  'Query.mutationInbox': 'CPAS SPP_IS:inspector',
  'Query.commitment': PERSON_DATA,
  'Query.commitments': PERSON_DATA,
  'Query.cpas': ALL_BUT_SYSTEM,
  'Query.cpasList': ALL_BUT_SYSTEM,
  'Query.decisionChanges': 'CAAMI CPAS SPP_IS:inspector',
  'Query.rules': ALL_BUT_SYSTEM,
  'Mutation.createDecision': 'CPAS',
  'Mutation.modifyDecision': 'CPAS',
  'Mutation.extendDecision': 'CPAS',
  'Mutation.stopDecision': 'CPAS',
  'Mutation.recordOwnFundsPayment': 'CPAS',
  'Mutation.reactivateDecision': 'CPAS',
  'Mutation.copyDecisionToHousehold': 'CPAS',
  'Mutation.requestCommitment': 'PROVIDER',

  'Query.provider': ALL_BUT_SYSTEM,
  'Query.providers': ALL_BUT_SYSTEM,
  'Query.phases': ALL_BUT_SYSTEM,
  'Query.mandates': 'CAAMI SPP_IS PROVIDER',
  'Query.paperInvoices': 'CPAS SPP_IS:inspector',
  'Query.paperStatement': 'CPAS SPP_IS:inspector',
  'Query.previewPaperInvoice': 'CPAS',
  'Query.previewPaperInspection': 'SPP_IS:inspector',
  'Mutation.registerProvider': 'CAAMI',
  'Mutation.confirmProviderAccount': 'CAAMI',
  'Mutation.grantMandate': 'CAAMI PROVIDER',
  'Mutation.endMandate': 'CAAMI PROVIDER',
  'Mutation.recordPaperInvoice': 'CPAS',
  'Mutation.inspectPaperInvoice': 'SPP_IS:inspector',

  'Query.attestation': 'CAAMI SPP_IS:inspector PROVIDER',
  'Query.attestationForm': 'CAAMI SPP_IS:inspector PROVIDER',
  'Query.attestations': 'CAAMI SPP_IS:inspector PROVIDER',
  'Query.attestationControls': 'CAAMI SPP_IS PROVIDER',
  'Query.careAttested': 'CAAMI CPAS PROVIDER SPP_IS:inspector',
  'Query.controlScan': 'CAAMI PROVIDER SPP_IS:inspector',
  'Query.blankAttestationForm': ALL_BUT_SYSTEM,
  'Mutation.answerControl': 'PROVIDER',
  'Mutation.issueAttestation': 'PROVIDER:prescriber',
  'Mutation.revokeAttestation': 'PROVIDER:prescriber',
  'Mutation.openAttestationControl': 'CAAMI:controller',
  'Mutation.recordControlOutcome': 'CAAMI:controller',

  'Query.nomenclatureItem': ALL_BUT_SYSTEM,
  'Query.nomenclature': ALL_BUT_SYSTEM,
  'Query.tarify': PERSON_DATA,
  'Query.attestationReminders': 'CAAMI PROVIDER SPP_IS:inspector',
  'Query.invoiceFile': 'CAAMI SPP_IS PROVIDER',
  'Query.invoiceFiles': 'CAAMI SPP_IS PROVIDER',
  'Query.invoice': 'CAAMI SPP_IS PROVIDER',
  'Query.invoices': 'CAAMI SPP_IS PROVIDER',
  'Query.invoiceLine': ALL_BUT_SYSTEM,
  'Query.invoiceLines': PERSON_DATA,
  'Query.payments': 'CAAMI SPP_IS PROVIDER',
  'Query.settlement': 'CAAMI SPP_IS',
  'Query.settlements': 'CAAMI SPP_IS',
  'Query.cpasSettlement': 'CPAS SPP_IS',
  'Query.derogations': 'CAAMI SPP_IS PROVIDER',
  'Query.derogationRequests': 'CAAMI CPAS SPP_IS:inspector PROVIDER',
  'Query.derogationAgreement': 'CAAMI CPAS SPP_IS:inspector PROVIDER',
  'Query.derogationRequestDocument': 'CAAMI CPAS SPP_IS:inspector PROVIDER',
  'Query.cpasBalances': ALL_BUT_SYSTEM,
  'Query.balanceStatement': 'CAAMI CPAS SPP_IS:inspector PROVIDER',
  'Query.invoiceChanges': PERSON_DATA,
  'Query.spending': OFFICES,
  'Mutation.submitInvoices': 'PROVIDER',
  'Mutation.submitEfactFile': 'PROVIDER',
  'Mutation.selectForReview': 'CAAMI',
  'Mutation.decideLine': 'CAAMI',
  'Mutation.runPayments': 'CAAMI',
  'Mutation.recoverLine': 'CAAMI:controller',
  'Mutation.closeSettlement': 'CAAMI',
  'Mutation.acceptSettlement': 'SPP_IS',
  'Mutation.settleBalance': 'CPAS',
  'Mutation.contestLine': 'CPAS',
  'Mutation.answerContest': 'CAAMI',
  'Mutation.requestDerogation': 'CPAS PROVIDER',
  'Mutation.grantDerogation': 'SPP_IS:inspector',

  // Inspectors inspect; the inspected organisation (of a CPAS the supervisors) reads and answers what they share with it.
  'Query.inspectionFile': 'CPAS:supervisor PROVIDER SPP_IS:inspector',
  'Query.inspectionFiles': 'CPAS:supervisor PROVIDER SPP_IS:inspector',
  'Query.inspectionDocument': 'CPAS:supervisor PROVIDER SPP_IS:inspector',
  'Query.inspectionReport': 'CPAS:supervisor PROVIDER SPP_IS:inspector',
  'Query.inspectionSamplePreview': 'SPP_IS:inspector',
  'Mutation.openInspection': 'SPP_IS:inspector',
  'Mutation.concludeInspectionItem': 'SPP_IS:inspector',
  'Mutation.shareInspection': 'SPP_IS:inspector',
  'Mutation.closeInspection': 'SPP_IS:inspector',
  'Mutation.answerInspection': 'CPAS:supervisor PROVIDER',
  'Mutation.attachInspectionDocument': 'CPAS:supervisor PROVIDER SPP_IS:inspector',

  // The bank file of payments belongs to CAAMI, like the payments.
  'Query.paymentFile': 'CAAMI',
  // A preview has the permission of the operation that it previews.
  'Query.paymentRunPreview': 'CAAMI',
  'Query.settlementClosingPreview': 'CAAMI',
  'Query.settlementAcceptancePreview': 'SPP_IS',
  'Query.lineRecoveryPreview': 'CAAMI:controller',
  'Query.reviewSelectionPreview': 'CAAMI',
  'Query.efactFilePreview': 'PROVIDER',
}

/** Object fields that some audiences with access to the object cannot see. */
export const hiding: Record<string, string> = {
  'InspectionItem.decision': 'CPAS:supervisor SPP_IS:inspector',
  'InspectionItem.paperInvoice': 'CPAS:supervisor SPP_IS:inspector',
  'InspectionItem.attestation': 'SPP_IS:inspector PROVIDER',
  'DerogationRequest.document': 'CAAMI CPAS SPP_IS:inspector PROVIDER',
  // CAAMI and providers see numbers, names, sex, birth and death of a person, the BCSS only the number.
  'Beneficiary.numbers': OFFICES,
  'Beneficiary.lastName': ALL_BUT_SYSTEM,
  'Beneficiary.firstNames': ALL_BUT_SYSTEM,
  'Beneficiary.names': ALL_BUT_SYSTEM,
  'Beneficiary.gender': ALL_BUT_SYSTEM,
  'Beneficiary.birthDate': ALL_BUT_SYSTEM,
  'Beneficiary.deathDate': ALL_BUT_SYSTEM,
  'Beneficiary.residence': 'CPAS SPP_IS',
  'Beneficiary.residences': 'CPAS SPP_IS',
  'Beneficiary.insurance': 'CPAS SPP_IS',
  'Beneficiary.insurances': 'CPAS SPP_IS',
  'Beneficiary.address': 'CPAS SPP_IS',
  'Beneficiary.addresses': 'CPAS SPP_IS',
  'Beneficiary.inReceptionCentre': 'CPAS SPP_IS',
  'Beneficiary.household': 'CPAS SPP_IS',
  'Beneficiary.mutations': 'CPAS SPP_IS',

  // CAAMI sees no income level and no own funds; providers see no council date and no versions either.
  'Decision.incomeLevel': 'CPAS SPP_IS',
  'Decision.ownFunds': 'CPAS SPP_IS',
  'DecisionVersion.incomeLevel': 'CPAS SPP_IS',
  'DecisionVersion.ownFunds': 'CPAS SPP_IS',
  // Inputs of the refund terms: CAAMI and providers have no access to addresses.
  'Decision.residenceInsCode': 'CPAS SPP_IS',
  'Decision.housingOffered': 'CPAS SPP_IS',
  'DecisionVersion.residenceInsCode': 'CPAS SPP_IS',
  'DecisionVersion.housingOffered': 'CPAS SPP_IS',
  'Decision.councilDate': OFFICES,
  'DecisionVersion.councilDate': OFFICES,
  'Decision.versions': OFFICES,
  'Decision.asKnownAt': OFFICES,
  'Decision.changes': OFFICES,
  // Providers have no access to actors, reasons and the inbox of a CPAS, nor to its list of decisions.
  'Decision.mutations': OFFICES,
  // Nor to the procedure of the CPAS: who decided, on which inquiry, under which ruling, why it is suspended.
  'Decision.decidedBy': OFFICES,
  'Decision.inquiry': OFFICES,
  'Decision.judicialDecision': OFFICES,
  'Decision.follows': OFFICES,
  'Decision.situationChanges': OFFICES,
  'Decision.refundTermsPeriods': OFFICES,
  'Decision.followedBy': OFFICES,
  'Decision.suspension': OFFICES,
  'DecisionVersion.decidedBy': OFFICES,
  'DecisionVersion.inquiry': OFFICES,
  'DecisionVersion.judicialDecision': OFFICES,
  // Grounds are for the CPAS and the SPP IS only. A provider needs to know what is paid beyond the nomenclature for its care type.
  'Decision.competenceGround': 'CPAS SPP_IS',
  'DecisionVersion.competenceGround': 'CPAS SPP_IS',
  'Decision.insuranceDelayGrounds': 'CPAS SPP_IS',
  'Coverage.restrictionGround': 'CPAS SPP_IS',
  'Coverage.priorAgreements': 'CPAS SPP_IS PROVIDER',
  'OwnFundsItem.paid': 'CPAS SPP_IS',
  'OwnFundsItem.remaining': 'CPAS SPP_IS',
  'DecisionVersion.recordedBy': OFFICES,
  'DecisionVersion.reason': OFFICES,
  'Cpas.decisions': 'CAAMI CPAS SPP_IS:inspector',
  'Decision.commitments': PERSON_DATA,

  // An account that a second person has to confirm.
  'Provider.ibanToConfirm': 'CAAMI',
  'Provider.records': 'CAAMI SPP_IS PROVIDER',
  'Provider.changes': 'CAAMI',

  // Analysts get the amounts of balances, not their lines.
  'CpasBalance.lines': 'CAAMI CPAS SPP_IS:inspector PROVIDER',

  // A CPAS sees lines of its own decisions, but not files, attestations, payments and settlements of providers.
  // Analysts get no lists of lines but those of a settlement and of a payment.
  'Invoice.lines': PERSON_DATA,
  'Invoice.file': 'CAAMI SPP_IS PROVIDER',
  'Invoice.counts': 'CAAMI SPP_IS PROVIDER',
  'Invoice.total': 'CAAMI SPP_IS PROVIDER',
  'InvoiceLine.attestation': 'CAAMI SPP_IS PROVIDER',
  'InvoiceLine.events': 'CAAMI SPP_IS PROVIDER',
  'InvoiceLine.payment': 'CAAMI SPP_IS PROVIDER',
  'InvoiceLine.review': 'CAAMI SPP_IS',
  'InvoiceLine.settlement': 'CAAMI SPP_IS',
}

/** The roles of each audience. */
export const rolesOf: Record<string, string[]> = {
  CAAMI: ['agent', 'controller'],
  CPAS: ['worker', 'supervisor'],
  SPP_IS: ['analyst', 'inspector'],
  PROVIDER: ['prescriber', 'staff'],
  SYSTEM: ['bcss'],
}

/** The expected permission of a role for a field. */
export function readTable(row: string, audience: string, role: string): 'HIDDEN' | 'FORBIDDEN' | 'GIVEN' {
  const named = row.split(' ').filter((one) => one.split(':')[0] === audience)
  if (named.length === 0) return 'HIDDEN'
  return named.some((one) => !one.includes(':') || one.endsWith(`:${role}`)) ? 'GIVEN' : 'FORBIDDEN'
}
