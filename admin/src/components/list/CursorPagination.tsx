import Previous from '@mui/icons-material/ChevronLeftOutlined'
import Next from '@mui/icons-material/ChevronRightOutlined'
import { Box, IconButton, MenuItem, Select, Typography } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'

/** Back and forth over cursors: no number of pages is promised, no total is counted unasked. */
export function CursorPagination() {
  const translate = useTranslate()
  const { page, perPage, setPage, setPerPage, hasNextPage, hasPreviousPage, data, isPending } = useListContext()
  if (isPending || !data || (data.length === 0 && page === 1)) return null
  return (
    <Box
      component="nav"
      aria-label={translate('list.pages')}
      className="no-print"
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1, py: 1, px: 1 }}
    >
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }} id="per-page">
        {translate('list.perPage')}
      </Typography>
      <Select
        size="small"
        variant="standard"
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        slotProps={{ input: { 'aria-labelledby': 'per-page' } }}
        SelectDisplayProps={{ 'aria-labelledby': 'per-page' }}
        sx={{ fontSize: '0.85rem', mr: 2 }}
      >
        {[10, 25, 50, 100, 200].map((size) => (
          <MenuItem key={size} value={size}>
            {size}
          </MenuItem>
        ))}
      </Select>
      <IconButton aria-label={translate('list.previous')} disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        <Previous />
      </IconButton>
      <Typography sx={{ fontSize: '0.85rem', minWidth: 70, textAlign: 'center' }} aria-live="polite">
        {translate('list.page', { page })}
      </Typography>
      <IconButton aria-label={translate('list.next')} disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        <Next />
      </IconButton>
    </Box>
  )
}
