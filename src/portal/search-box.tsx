import type { FC } from 'hono/jsx'
import { paths } from './paths.ts'

/** One box on every page, the same question everywhere: answered at /search. */
type Props = {
  id: string
  value?: string
  small?: boolean
  hint?: string
  /** Only what this organ has published. */
  organId?: string
}

export const SearchBox: FC<Props> = ({ id, value = '', small, hint, organId }) => (
  <search>
    <form class={small ? 'search search-small' : 'search'} method="get" action={paths.search}>
      {organId && <input type="hidden" name="organ" value={organId} />}
      <label for={id} class={small ? 'unseen' : 'search-label'}>
        {small ? '搜索全站' : '查找已经公开的文件和信息'}
      </label>
      <span class="search-line">
        <input
          id={id}
          type="search"
          name="q"
          value={value}
          maxlength={200}
          autocomplete="off"
          placeholder={small ? '搜索全站' : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <button type="submit">搜索</button>
      </span>
      {hint && (
        <span class="search-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </form>
  </search>
)
