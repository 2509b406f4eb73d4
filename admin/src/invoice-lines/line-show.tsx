import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { FindingList } from '../forms/findings'
import { InvoiceLineDocument, type InvoiceLineQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { StateChip } from '../look/chips'
import { Facts } from '../look/facts'
import { actorText, Person, ProviderName, To } from '../look/links'
import { Page } from '../look/page'
import { Columns, Panel } from '../look/panel'
import { Answered, NotThere } from '../look/states'
import { dayText, instantText } from '../values/day'
import { countText } from '../values/euro'
import { Amounts } from './amounts'
import { LineActs } from './line-acts'
import { LineTrail } from './line-trail'

export type Line = NonNullable<InvoiceLineQuery['one']>

/** An invoice line: the claim, what came of it and why, and the trail behind it. */
export function LineShow() {
  const translate = useTranslate()
  const id = useParams().id ?? ''
  const query = useGraph(InvoiceLineDocument, { id })
  const trail = [{ to: '/invoice-lines', label: translate('resources.invoice-lines.name', { smart_count: 2 }) }]
  if (!query.data) {
    return (
      <Page title={translate('resources.invoice-lines.name', { smart_count: 1 })} trail={trail}>
        <Answered query={query} lines={12}>
          {() => null}
        </Answered>
      </Page>
    )
  }
  const line = query.data.one
  if (!line) return <NotThere trail={trail} />
  return (
    <Page
      title={`${line.code} · ${dayText(line.performedOn)}`}
      trail={trail}
      beside={<StateChip of="LineOutcome" value={line.outcome} />}
      lead={line.item?.label}
      actions={<LineActs line={line} />}
    >
      <Columns
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
            <LineTrail line={line} />
          </>
        }
        side={
          <>
            <Panel title={translate('line.care')}>
              <Facts
                rows={[
                  [translate('fields.beneficiary'), <Person key="person" person={line.invoice.beneficiary} />],
                  [translate('fields.provider'), <ProviderName key="provider" provider={line.invoice.provider} />],
                  [translate('fields.careType'), line.careType && translate(`enums.CareType.${line.careType}`)],
                  [translate('fields.quantity'), countText(line.quantity)],
                  [translate('fields.prescriber'), line.prescriber && <ProviderName provider={line.prescriber} />],
                  [translate('fields.prescriptionNumber'), line.prescriptionNumber],
                  [
                    translate('fields.attestationRequired'),
                    translate(line.attestationRequired ? 'value.yes' : 'value.no'),
                  ],
                ]}
              />
            </Panel>
            <Panel title={translate('line.invoice')}>
              <Facts
                rows={[
                  [translate('fields.invoiceNumber'), line.invoice.number],
                  [translate('fields.position'), countText(line.position)],
                  [translate('fields.issuedOn'), dayText(line.invoice.issuedOn)],
                  [
                    translate('fields.file'),
                    line.invoice.file && (
                      <To resource="invoice-files" id={line.invoice.file.id}>
                        {line.invoice.file.reference}
                      </To>
                    ),
                  ],
                  [
                    translate('fields.channel'),
                    line.invoice.file && translate(`enums.InvoiceChannel.${line.invoice.file.channel}`),
                  ],
                  [translate('fields.receivedAt'), instantText(line.invoice.file?.receivedAt)],
                ]}
              />
            </Panel>
            {line.review && (
              <Panel title={translate('line.review')}>
                <Facts
                  rows={[
                    [translate('fields.selectedAt'), instantText(line.review.selectedAt)],
                    [translate('fields.selectedBy'), actorText(line.review.selectedBy, translate)],
                    [translate('fields.assignedTo'), line.review.assignedTo],
                    [translate('fields.seed'), line.review.seed?.toString()],
                    [translate('fields.decidedAt'), instantText(line.review.decidedAt)],
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
              <StateChip of="LineOutcome" value={event.outcome} />
              <Typography component="time" dateTime={event.at} color="text.secondary" sx={{ fontSize: '0.88rem' }}>
                {instantText(event.at)}
              </Typography>
            </Box>
            <Typography color="text.secondary" sx={{ fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
              {actorText(event.by, translate)}
            </Typography>
            {event.remark && <Typography>« {event.remark} »</Typography>}
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
