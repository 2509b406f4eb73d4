import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material'
import { useTranslate } from 'react-admin'
import { formatActor } from '../../components/fields/formatActor'
import { formatDate, formatInstant } from '../../format/day'
import { careTypes } from '../../format/enums'
import { formatPeriod } from '../../format/period'
import { DecisionChangesDocument, type VersionPartsFragment } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { i18nProvider } from '../../i18n/i18nProvider'
import { formatChange, formatPath } from './FieldChanges'
import { formatInquiry } from './formatStatements'

interface Props {
  number: string
  versions: readonly VersionPartsFragment[]
  pair: [number, number]
  onPair: (pair: [number, number]) => void
  onClose: () => void
}

/** Two versions beside each other: first what differs (as the graph says), then all that they hold. */
export function VersionCompare({ number, versions, pair, onPair, onClose }: Props) {
  const translate = useTranslate()
  const [left, right] = pair.map((wanted) => versions.find(({ version }) => version === wanted))
  const changes = useGraphQLQuery(DecisionChangesDocument, { id: number, from: pair[0], to: pair[1] }, { keep: true })
  if (!left || !right) return null
  const choose = (side: 0 | 1) => (
    <TextField
      select
      fullWidth={false}
      label={translate(side === 0 ? 'history.left' : 'history.right')}
      value={pair[side]}
      onChange={(event) =>
        onPair(side === 0 ? [Number(event.target.value), pair[1]] : [pair[0], Number(event.target.value)])
      }
      sx={{ minWidth: 190 }}
    >
      {versions.map((version) => (
        <MenuItem key={version.version} value={version.version}>
          {version.version} · {formatInstant(version.recordedAt)}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="side-by-side">
      <DialogTitle id="side-by-side">{translate('history.sideBySide')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', py: 1 }}>
          {choose(0)}
          {choose(1)}
        </Box>
        <Typography variant="h3" component="h3" sx={{ mt: 1 }}>
          {translate('history.changedFields')}
        </Typography>
        <Compared
          caption={translate('history.changedFields')}
          left={left}
          right={right}
          rows={(changes.data?.one?.changes ?? []).map(({ path, before, after }) => [
            formatPath(path),
            formatChange(path, before),
            formatChange(path, after),
          ])}
          marked
        />
        <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
          {translate('history.allFields')}
        </Typography>
        <Compared
          caption={translate('history.allFields')}
          left={left}
          right={right}
          rows={whole(left).map(([label, value], at) => [label, value, whole(right)[at]?.[1] ?? ''])}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('shell.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

interface ComparedProps {
  caption: string
  left: VersionPartsFragment
  right: VersionPartsFragment
  rows: string[][]
  marked?: boolean
}

function Compared({ caption, left, right, rows, marked }: ComparedProps) {
  const translate = useTranslate()
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={caption} sx={{ tableLayout: 'fixed', minWidth: 520 }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('history.field')}</TableCell>
            <TableCell>{translate('history.version', { version: left.version })}</TableCell>
            <TableCell>{translate('history.version', { version: right.version })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([label, before, after]) => (
            <TableRow key={label}>
              <TableCell component="th" scope="row" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {label}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{before}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', fontWeight: marked ? 650 : undefined }}>{after}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

function whole(version: VersionPartsFragment): [string, string][] {
  const field = (name: string) => i18nProvider.translate(`fields.${name}`)
  const one = (of: string, value: string | null | undefined) =>
    value ? i18nProvider.translate(`enums.${of}.${value}`) : '–'
  return [
    [field('recordedAt'), formatInstant(version.recordedAt)],
    [field('recordedBy'), formatActor(version.recordedBy, i18nProvider.translate)],
    [field('action'), one('DecisionAction', version.action)],
    [field('reason'), version.reason ?? '–'],
    [field('kind'), one('DecisionKind', version.kind)],
    [field('councilDate'), formatDate(version.councilDate)],
    [field('decidedBy'), one('DecidingOrgan', version.decidedBy)],
    [field('inquiry'), formatInquiry(version.inquiry) || '–'],
    [field('competenceGround'), version.competenceGround ?? '–'],
    [field('validity'), formatPeriod(version.validity)],
    [field('judicialDecision'), i18nProvider.translate(version.judicialDecision ? 'value.yes' : 'value.no')],
    [field('residenceStatus'), one('ResidenceStatus', version.residenceStatus)],
    [field('insuranceStatus'), one('InsuranceStatus', version.insuranceStatus)],
    [field('incomeLevel'), one('IncomeLevel', version.incomeLevel)],
    [field('refundCode'), String(version.refundTerms.refundCode)],
    ...careTypes.map((careType): [string, string] => {
      const cover = version.coverages.find((one) => one.careType === careType)
      return [i18nProvider.translate(`enums.CareType.${careType}`), cover ? formatPeriod(cover.period) : '–']
    }),
  ]
}
