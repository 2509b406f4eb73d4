import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { DescriptionList } from '../../components/DescriptionList'
import { formatActor } from '../../components/fields/ActorField'
import { PersonField } from '../../components/fields/PersonField'
import { ProviderField } from '../../components/fields/ProviderField'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { FindingList } from '../../components/form/Findings'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { formatCount } from '../../format/euro'
import { InvoiceLineDocument, type InvoiceLineQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { Amounts } from './Amounts'
import { LineActions } from './LineActions'
import { LineAuditTrail } from './LineAuditTrail'

export type Line = NonNullable<InvoiceLineQuery['one']>

/** An invoice line: the claim, what came of it and why, and the trail behind it. */
export function InvoiceLineShow() {
  const translate = useTranslate()
  const id = useParams().id ?? ''
  const query = useGraphQLQuery(InvoiceLineDocument, { id })
  const trail = [{ to: '/invoice-lines', label: translate('resources.invoice-lines.name', { smart_count: 2 }) }]
  if (!query.data) {
    return (
      <Page title={translate('resources.invoice-lines.name', { smart_count: 1 })} trail={trail}>
        <QueryState query={query} lines={12}>
          {() => null}
        </QueryState>
      </Page>
    )
  }
  const line = query.data.one
  if (!line) return <NotFound trail={trail} />
  return (
    <Page
      title={`${line.code} · ${formatDate(line.performedOn)}`}
      trail={trail}
      beside={<StatusChip of="LineOutcome" value={line.outcome} />}
      lead={line.item?.label}
      actions={<LineActions line={line} />}
    >
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
              <DescriptionList
                rows={[
                  [translate('fields.beneficiary'), <PersonField key="person" person={line.invoice.beneficiary} />],
                  [translate('fields.provider'), <ProviderField key="provider" provider={line.invoice.provider} />],
                  [translate('fields.careType'), line.careType && translate(`enums.CareType.${line.careType}`)],
                  [translate('fields.quantity'), formatCount(line.quantity)],
                  [translate('fields.performer'), line.performer && <ProviderField provider={line.performer} />],
                  [translate('fields.prescriber'), line.prescriber && <ProviderField provider={line.prescriber} />],
                  [translate('fields.prescriptionNumber'), line.prescriptionNumber],
                  [
                    translate('fields.attestationRequired'),
                    translate(line.attestationRequired ? 'value.yes' : 'value.no'),
                  ],
                ]}
              />
            </Panel>
            <Panel title={translate('line.invoice')}>
              <DescriptionList
                rows={[
                  [translate('fields.invoiceNumber'), line.invoice.number],
                  [translate('fields.position'), formatCount(line.position)],
                  [translate('fields.issuedOn'), formatDate(line.invoice.issuedOn)],
                  [
                    translate('fields.file'),
                    line.invoice.file && (
                      <ResourceLink resource="invoice-files" id={line.invoice.file.id}>
                        {line.invoice.file.reference}
                      </ResourceLink>
                    ),
                  ],
                  [
                    translate('fields.channel'),
                    line.invoice.file && translate(`enums.InvoiceChannel.${line.invoice.file.channel}`),
                  ],
                  [translate('fields.receivedAt'), formatInstant(line.invoice.file?.receivedAt)],
                ]}
              />
            </Panel>
            {line.review && (
              <Panel title={translate('line.review')}>
                <DescriptionList
                  rows={[
                    [translate('fields.selectedAt'), formatInstant(line.review.selectedAt)],
                    [translate('fields.selectedBy'), formatActor(line.review.selectedBy, translate)],
                    [translate('fields.assignedTo'), line.review.assignedTo],
                    [translate('fields.seed'), line.review.seed?.toString()],
                    [translate('fields.decidedAt'), formatInstant(line.review.decidedAt)],
                  ]}
                />
              </Panel>
            )}
            {line.events && <Events line={line} />}
          </>
        }
      />
    </Page>
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
