import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FactPanel } from '../../components/FactPanel'
import {
  ActorField,
  CountField,
  DayField,
  EnumField,
  InstantField,
  PersonField,
  ProviderField,
  ReferenceNumberField,
  ValueField,
  YesNoField,
} from '../../components/fields'
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

/** An invoice line: the claim, its outcome and why, and the trail behind it. */
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
        <PersonField source="invoice.beneficiary" />
        <ProviderField source="invoice.provider" />
        <EnumField source="careType" of="CareType" />
        <ValueField source="performedOn" text={() => formatDaysOfCare(line)} />
        <CountField source="quantity" />
        <ValueField source="refundCode" />
        <ProviderField source="performer" />
        <ProviderField source="prescriber" />
        <ValueField source="prescriptionNumber" />
        <YesNoField source="attestationRequired" />
      </FactPanel>
      <FactPanel title="line.invoice" columns={2}>
        <ValueField source="invoice.number" label="invoiceNumber" />
        <CountField source="position" />
        <DayField source="invoice.issuedOn" />
        <ReferenceNumberField
          source="invoice.file.id"
          label="file"
          reference="invoice-files"
          format={() => line.invoice.file?.reference ?? ''}
        />
        <EnumField source="invoice.file.channel" of="InvoiceChannel" />
        <InstantField source="invoice.file.receivedAt" />
      </FactPanel>
      {line.contest && <ContestPanel />}
      {line.review && (
        <FactPanel title="line.review" columns={2}>
          <InstantField source="review.selectedAt" />
          <ActorField source="review.selectedBy" />
          <ValueField source="review.assignedTo" />
          <ValueField source="review.seed" />
          <InstantField source="review.decidedAt" />
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
