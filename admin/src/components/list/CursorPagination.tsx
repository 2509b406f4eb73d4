import Previous from '@mui/icons-material/ChevronLeftOutlined'
import Next from '@mui/icons-material/ChevronRightOutlined'
import { Box, IconButton, MenuItem, Select, Typography } from '@mui/material'
import { useId } from 'react'
import { useListContext, useTranslate } from 'react-admin'

/**
 * Back and forth over cursors. Without a total, which is not counted unasked, react-admin's Pagination takes every page
 * for a full one (“1–25” over 7 rows), and on a phone it offers a next page after the last and has English labels.
 * `inside` a page there is one page size, and nothing where one page is all.
 */
export function CursorPagination({ inside }: { inside?: boolean }) {
  const translate = useTranslate()
  const id = useId()
  const { page, perPage, setPage, setPerPage, hasNextPage, hasPreviousPage, data, isPending } = useListContext()
  if (isPending || !data || (page === 1 && (data.length === 0 || (inside && !hasNextPage)))) return null
  return (
    <Box
      component="nav"
      aria-label={translate('list.pages')}
      className="no-print"
      sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1, py: 1, px: 1 }}
    >
      {!inside && (
        <>
          <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }} id={id}>
            {translate('list.perPage')}
          </Typography>
          <Select
            size="small"
            variant="standard"
            value={perPage}
            onChange={(event) => setPerPage(Number(event.target.value))}
            slotProps={{ input: { 'aria-labelledby': id } }}
            SelectDisplayProps={{ 'aria-labelledby': id }}
            sx={{ fontSize: '0.85rem', mr: 2 }}
          >
            {[10, 25, 50, 100, 200].map((size) => (
              <MenuItem key={size} value={size}>
                {size}
              </MenuItem>
            ))}
          </Select>
        </>
      )}
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
