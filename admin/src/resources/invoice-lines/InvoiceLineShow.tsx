import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FactPanel } from '../../components/FactPanel'
import { Field } from '../../components/fields'
import { formatActor } from '../../components/fields/formatActor'
import { FindingList } from '../../components/form/Findings'
import { MainAndSide, Panel } from '../../components/Panel'
import { ResourceShow } from '../../components/ResourceShow'
import { StatusChip } from '../../components/StatusChip'
import { formatInstant } from '../../format/day'
import { formatDaysOfCare } from '../../format/period'
import type { InvoiceLineQuery } from '../../graphql/generated/graphql'
import { Amounts } from './Amounts'
import { ContestPanel } from './Contest'
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
      <FactPanel title="line.care" columns={2}>
        <Field source="invoice.beneficiary" />
        <Field source="invoice.provider" />
        <Field source="careType" />
        <Field source="performedOn" value={() => formatDaysOfCare(line)} />
        <Field source="quantity" />
        <Field source="refundCode" />
        <Field source="performer" />
        <Field source="prescriber" />
        <Field source="prescriptionNumber" />
        <Field source="attestationRequired" />
      </FactPanel>
      <FactPanel title="line.invoice" columns={2}>
        <Field source="invoice.number" label="invoiceNumber" />
        <Field source="position" />
        <Field source="invoice.issuedOn" />
        <Field source="invoice.file" />
        <Field source="invoice.file.channel" />
        <Field source="invoice.file.receivedAt" />
      </FactPanel>
      {line.contest && <ContestPanel />}
      {line.review && (
        <FactPanel title="line.review" columns={2}>
          <Field source="review.selectedAt" />
          <Field source="review.selectedBy" />
          <Field source="review.assignedTo" />
          <Field source="review.seed" of="ID" />
          <Field source="review.decidedAt" />
        </FactPanel>
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
