import type { SubmissionResult } from '../application/find-known-submission'
import { toInvoiceFileNode } from './invoice.mapper'

/** Maps the result of a submission to its payload. */
export const toSubmissionPayload = ({ file, findings }: SubmissionResult) => ({
  file: file && toInvoiceFileNode(file),
  findings,
})
