import Upload from '@mui/icons-material/UploadFileOutlined'
import { Button } from '@mui/material'
import { useRef } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { ChoiceInput, DayInput, InamiInput } from '../forms/inputs'
import { type FileRowFragment, SubmitEfactFileDocument } from '../gql/graphql'
import { useAct } from '../graph/use-act'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { TwoLines } from '../lists/two-lines'
import { StateChip } from '../look/chips'
import { ProviderCell } from '../look/links'
import { Progress } from '../look/progress'
import { may } from '../session/rights'
import { session } from '../session/session'
import { instantText } from '../values/day'
import { fileStatuses } from '../values/enums'
import { countText, euroText, plainEuro } from '../values/euro'
import { lawText } from '../values/law-text'
import { words } from '../words/catalogue'

const channelOf = ({ channel, test }: FileRowFragment) =>
  `${words.text(`enums.InvoiceChannel.${channel}`)}${test ? `, ${words.text('file.test')}` : ''}`

/** A file as a row: from whom, in which state, how its lines fared. */
export const fileColumns: Column<FileRowFragment>[] = [
  {
    label: 'file',
    text: (row) => row.reference,
    cell: (row) => <TwoLines first={row.reference} second={channelOf(row)} width={210} />,
  },
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
    phone: true,
  },
  { label: 'receivedAt', text: (row) => instantText(row.receivedAt), phone: true },
  { label: 'channel', text: channelOf, fileOnly: true },
  {
    label: 'status',
    text: (row) => words.text(`enums.InvoiceFileStatus.${row.status}`),
    cell: (row) => (
      <>
        <StateChip of="InvoiceFileStatus" value={row.status} />
        {row.test && <StateChip of="InvoiceFile" value="TEST" text={words.text('file.test')} />}
      </>
    ),
    phone: true,
  },
  { label: 'lines', text: (row) => countText(row.counts.lines), align: 'right', kind: 'number' },
  { label: 'rejectedLines', text: (row) => countText(row.counts.rejected), align: 'right', kind: 'number' },
  { label: 'waitingLines', text: (row) => countText(row.counts.waiting), align: 'right', kind: 'number' },
  {
    label: 'claimed',
    text: (row) => plainEuro(row.total.claimed),
    cell: (row) => euroText(row.total.claimed),
    align: 'right',
    kind: 'number',
  },
  {
    label: 'state',
    text: (row) => plainEuro(row.total.state),
    cell: (row) => euroText(row.total.state),
    align: 'right',
    kind: 'number',
  },
]

const filters = [
  <ChoiceInput key="status" source="status" of="InvoiceFileStatus" values={fileStatuses} clearable alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DayInput key="receivedFrom" source="receivedFrom" />,
  <DayInput key="receivedTo" source="receivedTo" />,
]

/** Files as they arrive. */
export function FileList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <DeskList
      resource="invoice-files"
      columns={mine ? fileColumns.filter(({ label }) => label !== 'provider') : fileColumns}
      filters={filters}
      to={(row) => `/invoice-files/${row.id}/show`}
      actions={may(session.current(), 'invoice-files', 'submit') && <SubmitEfact />}
    />
  )
}

/** A provider without a billing link sends the eFact file that its software wrote. */
function SubmitEfact() {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const { act, pending } = useAct(SubmitEfactFileDocument, (data) => data.payload.findings)
  const take = async (file: File | undefined) => {
    if (!file) return
    const content = await base64Of(file)
    const { data, fault, findings } = await act({ content, fileName: file.name })
    const id = data?.payload.file?.id
    if (id) return navigate(`/invoice-files/${id}/show`)
    notify((findings[0] && lawText(findings[0].message)) ?? `fault.${fault?.code ?? 'INTERNAL_SERVER_ERROR'}.title`, {
      type: 'error',
      autoHideDuration: null,
    })
  }
  return (
    <>
      <Button variant="contained" startIcon={<Upload />} disabled={pending} onClick={() => input.current?.click()}>
        {translate('file.submit')}
      </Button>
      {pending && <Progress text={translate('file.submitting')} />}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={translate('file.submit')}
        onChange={(event) => void take(event.target.files?.[0])}
      />
    </>
  )
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
