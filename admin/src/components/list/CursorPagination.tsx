import { TablePagination } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'

/**
 * Back and forth over cursors. Without a total, which is not counted unasked, react-admin's Pagination takes every page
 * for a full one (“1–25” over 7 rows), and on a phone it offers a next page after the last and has English labels.
 * `inside` a page there is one page size, and nothing where one page is all.
 */
export function CursorPagination({ inside }: { inside?: boolean }) {
  const translate = useTranslate()
  const { page, perPage, setPage, setPerPage, hasNextPage, data, isPending } = useListContext()
  if (isPending || !data || (page === 1 && (data.length === 0 || (inside && !hasNextPage)))) return null
  return (
    <TablePagination
      component="nav"
      aria-label={translate('list.pages')}
      className="no-print"
      sx={{ '& .MuiTablePagination-toolbar': { pl: { xs: 0, sm: 2 } } }}
      count={-1}
      page={page - 1}
      onPageChange={(_, at) => setPage(at + 1)}
      rowsPerPage={perPage}
      rowsPerPageOptions={inside ? [] : [10, 25, 50, 100, 200]}
      onRowsPerPageChange={(event) => setPerPage(Number(event.target.value))}
      labelRowsPerPage={translate('list.perPage')}
      labelDisplayedRows={() => translate('list.page', { page })}
      getItemAriaLabel={(button) => translate(`list.${button}`)}
      slotProps={{ actions: { nextButton: { disabled: !hasNextPage } } }}
    />
  )
}
