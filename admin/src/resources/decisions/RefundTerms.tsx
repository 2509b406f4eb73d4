import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { DescriptionList } from '../../components/DescriptionList'
import { formatPercent } from '../../format/euro'
import type { RefundPartsFragment } from '../../graphql/generated/graphql'

/** What the State bears, and why: follows from the person's situation. */
export function RefundTerms({ terms }: { terms: RefundPartsFragment }) {
  const translate = useTranslate()
  const settings = [
    ['hospitalization', terms.hospitalization],
    ['ambulatoryHospitalCare', terms.ambulatoryHospitalCare],
    ['otherCare', terms.otherCare],
  ] as const
  return (
    <>
      <DescriptionList
        rows={[
          [translate('fields.refundCode'), <strong key="code">{terms.refundCode}</strong>],
          [translate('fields.coverageCode'), terms.coverageCode],
          [translate('fields.legalStay'), translate(terms.legalStay ? 'value.yes' : 'value.no')],
          [
            translate('fields.amuAttestationRequired'),
            translate(terms.amuAttestationRequired ? 'value.yes' : 'value.no'),
          ],
          [translate('fields.justification'), terms.justification, 'wide'],
        ]}
      />
      <Table
        size="small"
        aria-label={translate('decision.stateShare')}
        sx={{ mt: 1.5, '& tr > :first-child': { pl: 0 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{translate('decision.stateShare')}</TableCell>
            <TableCell align="right">{translate('fields.insurancePart')}</TableCell>
            <TableCell align="right">{translate('fields.patientPart')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {settings.map(([setting, share]) => (
            <TableRow key={setting} sx={{ '&:last-child > *': { borderBottom: 0 } }}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
                {translate(`fields.${setting}`)}
              </TableCell>
              <TableCell align="right">{formatPercent(share.insurancePart)}</TableCell>
              <TableCell align="right">{formatPercent(share.patientPart)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
