import type { Child, FC } from 'hono/jsx'

/** The parts of a public form: each question with its hint and what is wrong with the answer, whole without scripts. */

/** What has to be mended, and where. */
export type Problem = { field: string; message: string }

export const fieldId = (name: string) => `f-${name}`

/** All that has to be mended, before everything else; each line leads to its field. */
export const ProblemSummary: FC<{ problems: readonly Problem[] }> = ({ problems }) =>
  problems.length === 0 ? null : (
    <div class="problems" role="alert" tabindex={-1} autofocus aria-labelledby="problems-title">
      <h2 id="problems-title">有 {problems.length} 处需要修改，其余内容都已保留</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )

type Asked = { name: string; label: string; hint?: Child; problem?: string | undefined; optional?: boolean }

const described = ({ name, hint, problem }: Asked) =>
  [hint ? `${fieldId(name)}-hint` : '', problem ? `${fieldId(name)}-wrong` : ''].filter(Boolean).join(' ') || undefined

const Around: FC<Asked> = ({ name, hint, problem }) => (
  <>
    {hint && (
      <div class="hint" id={`${fieldId(name)}-hint`}>
        {hint}
      </div>
    )}
    {problem && (
      <p class="wrong" id={`${fieldId(name)}-wrong`}>
        {problem}
      </p>
    )}
  </>
)

const Label: FC<Asked> = ({ name, label, optional }) => (
  <label for={fieldId(name)}>
    {label}
    {optional && <span class="optional">选填</span>}
  </label>
)

const fieldClass = ({ problem }: Asked) => (problem ? 'field field-wrong' : 'field')

type Written = Asked & {
  value?: string | undefined
  rows?: number
  type?: 'text' | 'tel' | 'email'
  inputmode?: 'numeric' | 'tel' | 'email'
  autocomplete?: string
  most: number
  short?: boolean
}

/** A line to write, or several with `rows`. */
export const Line: FC<Written> = (props) => {
  const { name, problem, value = '', rows, type = 'text', most, short, autocomplete, inputmode } = props
  const common = {
    id: fieldId(name),
    name,
    maxlength: most,
    autocomplete: autocomplete ?? 'off',
    'aria-describedby': described(props),
    'aria-invalid': problem ? ('true' as const) : undefined,
  }
  return (
    <div class={fieldClass(props)}>
      <Label {...props} />
      <Around {...props} />
      {rows ? (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      ) : (
        <input {...common} class={short ? 'short' : undefined} type={type} inputmode={inputmode} value={value} />
      )}
    </div>
  )
}

export type Option = { value: string; label: string; note?: string; disabled?: boolean }
type Chosen = Asked & { value?: string | undefined; options: readonly Option[] }

const tileNote = (name: string, value: string) => `${fieldId(name)}-${value}-note`

type Tiles = { row?: boolean; columns?: boolean; further?: boolean }

/**
 * One of a few, as large as a thumb. The first bears the field's id, so that the summary leads to it; a `further` group
 * belongs to a question that began above.
 */
export const Choices: FC<Chosen & Tiles> = (props) => {
  const { name, label, problem, value, options, optional, row, columns, further } = props
  return (
    <fieldset class={fieldClass(props)} aria-describedby={described(props)} aria-invalid={problem ? 'true' : undefined}>
      <legend>
        {label}
        {optional && <span class="optional">选填</span>}
      </legend>
      <Around {...props} />
      <div class={`tiles${row ? ' tiles-row' : ''}${columns ? ' tiles-columns' : ''}`}>
        {options.map((option, index) => (
          <label class="tile">
            <input
              type="radio"
              id={index === 0 && !further ? fieldId(name) : undefined}
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-describedby={option.note ? tileNote(name, option.value) : undefined}
            />
            <span class="tile-label">{option.label}</span>
            {option.note && (
              <span class="tile-note" id={tileNote(name, option.value)}>
                {option.note}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of many. */
export const Select: FC<Chosen> = (props) => {
  const { name, problem, value, options } = props
  return (
    <div class={fieldClass(props)}>
      <Label {...props} />
      <Around {...props} />
      <select
        id={fieldId(name)}
        name={name}
        aria-describedby={described(props)}
        aria-invalid={problem ? 'true' : undefined}
      >
        <option value="">请选择</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

export const Tick: FC<Asked & { value?: string | undefined }> = (props) => {
  const { name, label, value, problem } = props
  return (
    <div class={fieldClass(props)}>
      <label class="tile">
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value="yes"
          checked={value === 'yes'}
          aria-describedby={described(props)}
          aria-invalid={problem ? 'true' : undefined}
        />
        <span class="tile-label">{label}</span>
      </label>
      <Around {...props} />
    </div>
  )
}

type Sent = { id: string; name: string }

/** Files that were sent stay sent: they are listed, and each can be taken back. */
export const Files: FC<Asked & { sent: readonly Sent[]; accept: string; multiple?: boolean }> = (props) => {
  const { name, problem, sent, accept, multiple } = props
  return (
    <div class={fieldClass(props)}>
      <Label {...props} />
      <Around {...props} />
      {sent.length > 0 && (
        <ul class="sent-files">
          {sent.map((file) => (
            <li>
              <span>{file.name}</span>
              <label>
                <input type="checkbox" name="remove" value={file.id} /> 移除<span class="unseen">：{file.name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <input
        id={fieldId(name)}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        aria-describedby={described(props)}
        aria-invalid={problem ? 'true' : undefined}
      />
    </div>
  )
}

/** Where one is on the way: said in words, drawn as a line. */
export const Steps: FC<{ titles: readonly string[]; at: number }> = ({ titles, at }) => (
  <div class="steps">
    <p class="steps-said">
      第 {at + 1} 步，共 {titles.length} 步<span class="steps-name">{titles[at]}</span>
    </p>
    <ol aria-hidden="true">
      {titles.map((title, index) => (
        <li class={index < at ? 'done' : index === at ? 'now' : undefined}>{title}</li>
      ))}
    </ol>
  </div>
)
