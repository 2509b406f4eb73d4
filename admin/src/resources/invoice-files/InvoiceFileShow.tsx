import { Alert, Box, Checkbox, FormControlLabel, TablePagination, Typography } from '@mui/material'
import { useState } from 'react'
import { TabbedShowLayout, useTranslate } from 'react-admin'
import {
  DescriptionList,
  DownloadButton,
  FactPanel,
  MainAndSide,
  Panel,
  QueryState,
  ResourceShow,
  ShowTabs,
  Stack,
} from '../../components'
import { fields } from '../../components/fields'
import { RelatedPanel } from '../../components/list'
import {
  InvoiceFileAnswerDocument,
  type InvoiceFileQuery,
  InvoiceFileRecordsDocument,
  type InvoiceFileRecordsQuery,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { AmountsPanel, CountsPanel, FindingsPanel } from '../invoice-lines/lines'
import { FileStatus } from './InvoiceFileList'

const invoiceColumns = fields(
  'invoiceNumber:number beneficiary issuedOn counts.lines rejectedLines:counts.rejected total.claimed',
  { phone: 'beneficiary issuedOn total.claimed' },
)

export default function InvoiceFileShow() {
  return (
    <ResourceShow<NonNullable<InvoiceFileQuery['one']>>
      title={({ reference }) => reference}
      beside={(file) => <FileStatus file={file} />}
      lead={({ test }) => test && 'file.testMeans'}
      actions={({ id, reference, channel }) =>
        channel === 'EFACT' && (
          <DownloadButton
            title="file.answer"
            document={InvoiceFileAnswerDocument}
            variables={{ id }}
            fileOf={({ one }) =>
              one?.answer ? { fileName: `${reference}.txt`, mediaType: 'text/plain', content: one.answer } : null
            }
          />
        )
      }
    >
      {({ id, channel, total, findings, counts }) => (
        <ShowTabs>
          <TabbedShowLayout.Tab label="file.file">
            <MainAndSide>
              <Stack>
                <AmountsPanel amounts={total} />
                <FindingsPanel findings={findings} />
                <RelatedPanel title="file.invoices" reference="invoices" target="file" columns={invoiceColumns} />
              </Stack>
              <Stack>
                <FactPanel title="file.file" fields="provider receivedAt channel" />
                <CountsPanel counts={counts} />
              </Stack>
            </MainAndSide>
          </TabbedShowLayout.Tab>
          {channel === 'EFACT' && (
            <TabbedShowLayout.Tab label="file.records" path="records">
              <EfactRecords id={id} />
            </TabbedShowLayout.Tab>
          )}
        </ShowTabs>
      )}
    </ResourceShow>
  )
}

const PAGE = 20

/** The answer in the eFact format as records that one can read, what is wrong at its zone. */
function EfactRecords({ id }: { id: string }) {
  const translate = useTranslate()
  const [{ page, onlyErrors }, show] = useState({ page: 0, onlyErrors: false })
  const variables = { id, onlyErrors, first: PAGE, skip: page * PAGE }
  const query = useGraphQLQuery(InvoiceFileRecordsDocument, variables, { keep: true })
  return (
    <Panel
      title="file.records"
      aside={
        <FormControlLabel
          control={<Checkbox size="small" onChange={(_, isChosen) => show({ page: 0, onlyErrors: isChosen })} />}
          label={translate('file.onlyWrong')}
        />
      }
    >
      <QueryState query={query}>
        {({ one }) => {
          const { records, totalCount } = one?.answerRecords ?? { records: [], totalCount: 0 }
          if (totalCount === 0)
            return (
              <Typography color="textSecondary">
                {translate(onlyErrors ? 'file.nothingWrong' : 'file.answerNone')}
              </Typography>
            )
          return (
            <>
              {records.map((record) => (
                <OneRecord key={`${record.type} ${record.number}`} record={record} />
              ))}
              <TablePagination
                component="nav"
                aria-label={translate('list.pages')}
                count={totalCount}
                page={page}
                onPageChange={(_, at) => show({ page: at, onlyErrors })}
                rowsPerPage={PAGE}
                rowsPerPageOptions={[]}
                labelDisplayedRows={() => translate('list.page', { page: page + 1 })}
                getItemAriaLabel={(button) => translate(`list.${button}`)}
              />
            </>
          )
        }}
      </QueryState>
    </Panel>
  )
}

type EfactRecord = NonNullable<NonNullable<InvoiceFileRecordsQuery['one']>['answerRecords']>['records'][number]

function OneRecord({ record: { number, type, name, errors, zones } }: { record: EfactRecord }) {
  return (
    <Box component="details" open={errors.length > 0} sx={{ py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, mb: 0.75 }}>
        {number && `${number}. `}
        {type} · {name}
      </Box>
      {errors.map(({ code, meaning, comment }) => (
        <Alert key={code} severity="error" variant="outlined" sx={{ mb: 0.75, py: 0 }}>
          <strong>{code}</strong> {[meaning, comment].filter(Boolean).join(' · ')}
        </Alert>
      ))}
      <DescriptionList
        rows={zones.map(({ zone, name: label, raw, meaning, isWrong }) => [
          `${zone} · ${label}`,
          <Box key={zone} component="span" sx={isWrong ? { color: 'error.main', fontWeight: 650 } : undefined}>
            <code>{raw.trim()}</code>
            {meaning && ` = ${meaning}`}
          </Box>,
        ])}
      />
    </Box>
  )
}
