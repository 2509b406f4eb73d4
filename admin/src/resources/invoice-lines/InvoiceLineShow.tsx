import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FactPanel, MainAndSide, Panel, ResourceShow, StatusChip } from '../../components'
import { fields, formatActor } from '../../components/fields'
import { FindingList } from '../../components/form'
import { formatDaysOfCare, formatInstant } from '../../format'
import type { InvoiceLineQuery } from '../../graphql/generated/graphql'
import { Amounts } from './Amounts'
import { LineActions } from './LineActions'
import { LineAuditTrail } from './LineAuditTrail'

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
        <MainAndSide
          main={
            <>
              <Panel title="line.whoPays">
                <Amounts amounts={line.amounts} />
              </Panel>
              {line.findings.length > 0 && (
                <Panel title="fields.findings">
                  <FindingList findings={line.findings} />
                </Panel>
              )}
              <LineAuditTrail line={line} />
            </>
          }
          side={<Side line={line} />}
        />
      )}
    </ResourceShow>
  )
}

function Side({ line }: { line: Line }) {
  return (
    <>
      <FactPanel
        title="line.care"
        columns={2}
        fields={fields(
          `invoice.beneficiary invoice.provider careType performedOn quantity refundCode performer prescriber
          prescriptionNumber attestationRequired`,
          { performedOn: { value: () => formatDaysOfCare(line) } },
        )}
      />
      <FactPanel
        title="line.invoice"
        columns={2}
        fields="invoiceNumber:invoice.number position invoice.issuedOn invoice.file invoice.file.channel invoice.file.receivedAt"
      />
      {line.contest && (
        <FactPanel
          title="contest.title"
          columns={2}
          fields="contest.contestedAt contest.reason contest.answeredAt contest.upheld contest.remark"
        />
      )}
      {line.review && (
        <FactPanel
          title="line.review"
          columns={2}
          fields={fields('review.selectedAt review.selectedBy review.assignedTo review.seed review.decidedAt', {
            'review.seed': { of: 'ID' },
          })}
        />
      )}
      {line.events && <Events events={line.events} />}
    </>
  )
}

function Events({ events }: { events: NonNullable<Line['events']> }) {
  const translate = useTranslate()
  return (
    <Panel title="line.events">
      <Box component="ol" sx={{ m: 0, p: 0, display: 'grid', gap: 1.25, listStyle: 'none' }}>
        {events.map(({ at, outcome, by, remark }) => (
          <li key={`${at} ${outcome}`}>
            <StatusChip of="LineOutcome" value={outcome} />{' '}
            <Typography color="textSecondary" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <time dateTime={at}>{formatInstant(at)}</time> · {formatActor(by, translate)}
            </Typography>
            {remark && `« ${remark} »`}
          </li>
        ))}
      </Box>
    </Panel>
  )
}
