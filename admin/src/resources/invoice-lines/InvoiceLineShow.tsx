import { FactPanel, MainAndSide, ResourceShow, Stack, StatusChip } from '../../components'
import { fields } from '../../components/fields'
import { TablePanel } from '../../components/list'
import { formatDaysOfCare } from '../../format'
import type { InvoiceLineQuery } from '../../graphql/generated/graphql'
import { LineActions } from './LineActions'
import { LineAuditTrail } from './LineAuditTrail'
import { AmountsPanel, FindingsPanel } from './lines'

export type Line = NonNullable<InvoiceLineQuery['one']>

export default function InvoiceLineShow() {
  return (
    <ResourceShow<Line>
      title={(line) => `${line.code} · ${formatDaysOfCare(line)}`}
      beside={({ outcome }) => <StatusChip of="LineOutcome" value={outcome} />}
      lead={({ item }) => item?.label}
      actions={(line) => <LineActions line={line} />}
    >
      {(line) => (
        <MainAndSide>
          <Stack>
            <AmountsPanel amounts={line.amounts} />
            <FindingsPanel findings={line.findings} />
            <LineAuditTrail line={line} />
            {line.events && (
              <TablePanel
                title="line.events"
                list="events"
                columns={fields('outcome at actor:by remark', { phone: 'at by remark' })}
              />
            )}
          </Stack>
          <Stack>
            <FactPanel
              title="line.care"
              fields={fields(
                `invoice.beneficiary invoice.provider careType performedOn quantity refundCode performer prescriber
                  prescriptionNumber attestationRequired`,
                { performedOn: { value: () => formatDaysOfCare(line) } },
              )}
            />
            <FactPanel
              title="line.invoice"
              fields="invoiceNumber:invoice.number position invoice.issuedOn invoice.file invoice.file.channel invoice.file.receivedAt"
            />
            {line.contest && (
              <FactPanel
                title="contest.title"
                fields="contest.contestedAt contest.reason contest.answeredAt contest.upheld contest.remark"
              />
            )}
            {line.review && (
              <FactPanel
                title="line.review"
                fields="review.selectedAt review.selectedBy review.assignedTo review.seed review.decidedAt"
              />
            )}
          </Stack>
        </MainAndSide>
      )}
    </ResourceShow>
  )
}
