import type { TemplateKindView } from '../../letters/api-types.ts'

type Props = {
  slots: TemplateKindView['slots']
  text: string
  /** Puts a slot where the caret is; null for those who only read. */
  insert: ((name: string) => void) | null
}

type Slot = TemplateKindView['slots'][number]

const title = ({ article, sample, required }: Slot) =>
  [required ? `必备：${article}` : '选用', sample && `示例：${sample}`].filter(Boolean).join('\n')

const Row = ({ label, slots, text, insert }: Props & { label: string }) => (
  <fieldset className="chips">
    <legend className="quiet">{label}</legend>
    {slots.map((slot) => {
      const there = text.includes(`{{${slot.name}}}`)
      return (
        <button
          key={slot.name}
          type="button"
          className={`chip${there ? ' there' : ''}${slot.required && !there ? ' lost' : ''}`}
          title={title(slot)}
          disabled={!insert}
          onClick={() => insert?.(slot.name)}
        >
          {slot.name}
          <span className="unseen">{there ? '，已写入' : slot.required ? '，缺少' : ''}</span>
        </button>
      )
    })}
  </fieldset>
)

/** Every variable of this kind of letter: what must be there first, told by words and colour when it is not. */
export const Chips = ({ slots, text, insert }: Props) => (
  <>
    <Row label="必备" slots={slots.filter(({ required }) => required)} text={text} insert={insert} />
    <Row label="选用" slots={slots.filter(({ required }) => !required)} text={text} insert={insert} />
  </>
)
