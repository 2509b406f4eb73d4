import { useTheme } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCount, formatEuro } from '../../format'

interface Props {
  rows: { key: string; amounts?: { state: string; cpas: string; patient: string } | null }[]
}

const MOST = 24

/** Who bore what, stacked; the table under it says the same in figures. */
export function SpendingChart({ rows }: Props) {
  const translate = useTranslate()
  const { palette } = useTheme()
  const axis = { tick: { fill: palette.text.secondary, fontSize: 12 }, stroke: palette.divider }
  const shares = { state: palette.primary.main, cpasShare: palette.secondary.main, patient: palette.info.main }
  const data = rows.slice(0, MOST).map(({ key, amounts }) => ({
    key,
    state: Number(amounts?.state ?? 0),
    cpasShare: Number(amounts?.cpas ?? 0),
    patient: Number(amounts?.patient ?? 0),
  }))
  return (
    <div role="img" aria-label={translate('spending.chartText')}>
      <ResponsiveContainer width="100%" height={320}>
        <BarChart data={data} margin={{ top: 8, right: 8, bottom: 8, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis {...axis} dataKey="key" interval="preserveStartEnd" />
          <YAxis {...axis} tickFormatter={(value: number) => `${formatCount(Math.round(value))}\u00a0€`} width={90} />
          <Tooltip
            formatter={(value) => formatEuro(Number(value).toFixed(2))}
            contentStyle={{ background: palette.background.paper, borderColor: palette.divider, borderRadius: 8 }}
            cursor={{ fill: palette.action.hover }}
          />
          <Legend
            itemSorter={null}
            formatter={(name: string) => <span style={{ color: palette.text.primary }}>{name}</span>}
          />
          {Object.entries(shares).map(([share, color]) => (
            <Bar
              key={share}
              dataKey={share}
              name={translate(`fields.${share}`)}
              stackId="who"
              maxBarSize={56}
              fill={color}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
