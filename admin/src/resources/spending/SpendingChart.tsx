import { useTheme } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCount, formatEuro } from '../../format/euro'

interface Row {
  key: string
  amounts?: { state: string; cpas: string; patient: string } | null
}

const MOST = 24

/** Who bore what, stacked; the table under it says the same in figures. */
export function SpendingChart({ rows }: { rows: Row[] }) {
  const translate = useTranslate()
  const { palette } = useTheme()
  const data = rows.slice(0, MOST).map(({ key, amounts }) => ({
    key,
    state: Number(amounts?.state ?? 0),
    cpas: Number(amounts?.cpas ?? 0),
    patient: Number(amounts?.patient ?? 0),
  }))
  const shares = [
    ['state', palette.primary.main, 'fields.state'],
    ['cpas', palette.secondary.main, 'fields.cpasShare'],
    ['patient', palette.text.secondary, 'fields.patient'],
  ] as const
  return (
    <div role="img" aria-label={translate('spending.chartText')}>
      <ResponsiveContainer width="100%" height={320}>
        <BarChart data={data} margin={{ top: 8, right: 8, bottom: 8, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke={palette.divider} vertical={false} />
          <XAxis
            dataKey="key"
            tick={{ fill: palette.text.secondary, fontSize: 12 }}
            stroke={palette.divider}
            interval="preserveStartEnd"
          />
          <YAxis
            tick={{ fill: palette.text.secondary, fontSize: 12 }}
            stroke={palette.divider}
            tickFormatter={(value: number) => formatCount(Math.round(value))}
            width={80}
          />
          <Tooltip
            formatter={(value) => formatEuro(Number(value).toFixed(2))}
            contentStyle={{
              background: palette.background.paper,
              borderColor: palette.divider,
              borderRadius: 8,
              color: palette.text.primary,
            }}
            cursor={{ fill: palette.action.hover }}
          />
          <Legend
            itemSorter={null}
            wrapperStyle={{ color: palette.text.primary }}
            formatter={(name: string) => <span style={{ color: palette.text.primary }}>{name}</span>}
          />
          {shares.map(([share, color, label]) => (
            <Bar
              key={share}
              dataKey={share}
              name={translate(label)}
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
