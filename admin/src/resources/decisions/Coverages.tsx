import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ProviderName } from '../../components/fields/ProviderName'
import { formatEuro } from '../../format/euro'
import { formatEnterpriseNumber } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type { CoveragePartsFragment } from '../../graphql/generated/graphql'
import { formatOwnFunds } from './formatStatements'

/** The covers of a decision: what, when, which parts the CPAS takes, under which terms. */
export function Coverages({ coverages }: { coverages: readonly CoveragePartsFragment[] }) {
  const translate = useTranslate()
  if (coverages.length === 0) return <Typography color="text.secondary">{translate('decision.noCover')}</Typography>
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {coverages.map((cover) => (
        <Box
          component="li"
          key={cover.careType}
          sx={{
            py: 1.25,
            borderTop: '1px solid',
            borderColor: 'divider',
            '&:first-of-type': { borderTop: 0, pt: 0.5 },
          }}
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: '2px 16px', justifyContent: 'space-between' }}>
            <Typography component="h3" variant="h3">
              {translate(`enums.CareType.${cover.careType}`)}
            </Typography>
            <Typography component="span">{formatPeriod(cover.period)}</Typography>
          </Box>
          <Box
            component="dl"
            sx={{ m: 0, mt: 0.5, display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1 }}
          >
            {(['insurancePart', 'patientPart', 'supplements'] as const).map((part) => (
              <Box key={part}>
                <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
                  {translate(`fields.${part}`)}
                </Box>
                <Box component="dd" sx={{ m: 0 }}>
                  {translate(`enums.SupportLevel.${cover[part]}`)}
                </Box>
              </Box>
            ))}
          </Box>
          <Terms cover={cover} />
        </Box>
      ))}
    </Box>
  )
}

function Terms({ cover }: { cover: CoveragePartsFragment }) {
  const translate = useTranslate()
  const terms = [
    cover.patientPartMaxPerMonth &&
      translate('value.labelled', {
        label: translate('fields.patientPartMaxPerMonth'),
        value: formatEuro(cover.patientPartMaxPerMonth),
      }),
    cover.supplementMax && `${translate('fields.supplementMax')} ${formatEuro(cover.supplementMax)}`,
    cover.supplementTypes.length > 0 &&
      translate('value.labelled', {
        label: translate('fields.supplementTypes'),
        value: cover.supplementTypes.join(', '),
      }),
    cover.agreement && translate('fields.agreement'),
    cover.prescriptionRequired && translate('fields.prescriptionRequired'),
    cover.authorisedCompanies.length > 0 &&
      translate('value.labelled', {
        label: translate('fields.authorisedCompanies'),
        value: cover.authorisedCompanies.map(formatEnterpriseNumber).join(', '),
      }),
  ].filter(Boolean)
  return (
    <Box sx={{ fontSize: '0.88rem', mt: terms.length > 0 ? 0.5 : 0 }}>
      {terms.join(' · ')}
      {cover.authorisedProviders.length > 0 && (
        <div>
          {translate('value.labelled', { label: translate('fields.authorisedProviders'), value: '' })}
          {cover.authorisedProviders.map(
            (provider) => provider && <ProviderName key={provider.inamiNumber} provider={provider} />,
          )}
        </div>
      )}
      {cover.restrictionGround && (
        <div>
          {translate('value.labelled', {
            label: translate('fields.restrictionGround'),
            value: cover.restrictionGround,
          })}
        </div>
      )}
      {cover.priorAgreements?.map((item) => (
        <div key={item.description}>
          {translate('value.labelled', {
            label: translate('fields.priorAgreements'),
            value: `${item.description} (${formatOwnFunds(item)})`,
          })}
        </div>
      ))}
    </Box>
  )
}
