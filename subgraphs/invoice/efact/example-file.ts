import { cents } from '../../../shared/values/cents'
import { day, type Month } from '../../../shared/values/day'
import { enterpriseNumber } from '../../../shared/values/enterprise-number'
import { iban } from '../../../shared/values/iban'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import type { EfactInvoiceFileInput, EfactInvoiceInput, EfactLineInput } from './model'

/** A consultation of a recognised general practitioner; the numbers are fictitious and have valid check digits. */
export const exampleLine: EfactLineInput = {
  kind: 'SERVICE',
  code: '101032',
  performedOn: day('2026-11-16'),
  lastPerformedOn: null,
  quantity: 1,
  stateShare: cents(2050),
  patientShare: cents(600),
  supplement: cents(0),
  provider: inamiNumber('10001490004'),
  prescriber: null,
  prescribedOn: null,
  commitmentNumber: 'ENG-2026-000000000017',
  committedOn: day('2026-11-16'),
  identityReading: null,
  ownReference: '',
}

/** An invoice of one consultation. */
export const exampleInvoice: EfactInvoiceInput = {
  number: '202611000001',
  kind: 'INVOICE',
  setting: 'AMBULATORY',
  niss: niss('97000080964'),
  sex: 'FEMALE',
  issuedOn: day('2026-11-20'),
  decisionNumber: '260000000123',
  decisionVersion: 1,
  coverageCode: '0000009001',
  amuFlag: true,
  cpas: enterpriseNumber('0299990019'),
  attestationNumber: 'ATT-2026-00000042',
  commitmentNumber: null,
  stayInstitution: null,
  admittedOn: null,
  dischargedOn: null,
  previousInvoiceNumber: null,
  previousSendingNumber: null,
  previousMonth: null,
  ownReference: '',
  lines: [exampleLine],
}

/** An invoice message with one invoice: the basis of `make --example` and of the tests. */
export const exampleFile: EfactInvoiceFileInput = {
  reference: '2026-11-001',
  messageReference: '20261121000001',
  test: false,
  provider: inamiNumber('10001490004'),
  sendingNumber: 1,
  invoicedMonth: '2026-11' as Month,
  createdOn: day('2026-11-21'),
  enterpriseNumber: enterpriseNumber('0299991108'),
  iban: iban('BE68539007547034'),
  bic: 'GKCCBEBB',
  contact: { lastName: 'Example', firstName: 'Practice', phone: '0400000000' },
  ownReference: '',
  invoices: [exampleInvoice],
}
