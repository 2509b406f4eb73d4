import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Facts } from '../../components/DescriptionList'
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
import { type InvoiceLineQuery } from '../../graphql/generated/graphql'
import { Amounts } from './Amounts'
import { LineActions } from './LineActions'
import { LineAuditTrail } from './LineAuditTrail'

export type Line = NonNullable<InvoiceLineQuery['one']>

/** An invoice line: the claim, its outcome and why, and the trail behind it. */
export function InvoiceLineShow() {
  const translate = useTranslate()
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
              <Panel title={translate('line.whoPays')}>
                <Amounts amounts={line.amounts} />
              </Panel>
              {line.findings.length > 0 && (
                <Panel title={translate('fields.findings')}>
                  <FindingList findings={line.findings} />
                </Panel>
              )}
              <LineAuditTrail line={line} />
            </>
          }
          side={
            <>
              <Panel title={translate('line.care')}>
                <Facts>
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
                </Facts>
              </Panel>
              <Panel title={translate('line.invoice')}>
                <Facts>
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
                </Facts>
              </Panel>
              {line.review && (
                <Panel title={translate('line.review')}>
                  <Facts>
                    <InstantField source="review.selectedAt" />
                    <ActorField source="review.selectedBy" />
                    <ValueField source="review.assignedTo" />
                    <ValueField source="review.seed" />
                    <InstantField source="review.decidedAt" />
                  </Facts>
                </Panel>
              )}
              {line.events && <Events line={line} />}
            </>
          }
        />
      )}
    </ResourceShow>
  )
}

function Events({ line }: { line: Line }) {
  const translate = useTranslate()
  return (
    <Panel title={translate('line.events')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {line.events?.map((event) => (
          <Box component="li" key={`${event.at} ${event.outcome}`}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <StatusChip of="LineOutcome" value={event.outcome} />
              <Typography component="time" dateTime={event.at} color="text.secondary" sx={{ fontSize: '0.88rem' }}>
                {formatInstant(event.at)}
              </Typography>
            </Box>
            <Typography color="text.secondary" sx={{ fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
              {formatActor(event.by, translate)}
            </Typography>
            {event.remark && <Typography>« {event.remark} »</Typography>}
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
