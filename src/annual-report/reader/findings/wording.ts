import { type Check, found } from '../../checks/finding.ts'

/** A proofreader's hints. Each rule is one kind of slip seen in published reports (corpus README). */
export type Slip = {
  id: string
  name: string
  pattern: RegExp
  advice: string
  except?: RegExp
  /** Its halves must be words. */
  words?: true
}

export const slips: readonly Slip[] = [
  {
    id: 'W-TWICE',
    name: '词语重复',
    pattern: /([\u4e00-\u9fff]{2,5})\1/gu,
    // 逐条逐条, 研究研究 are speech; lists of like words and numbers are not slips.
    except: /^(?:[一二三四五六七八九十百千〇零]+|(?:逐.|一.|大.|越.|边.|年.|月.|日.|层.|常.|人.)+)$/,
    words: true,
    advice: '疑似重复',
  },
  {
    id: 'W-PARTICLE',
    name: '虚词重复',
    pattern:
      /的的(?!确)|了了|地地(?!道)|和和|(?<!实实)在在|与与|为为|将将|对对|及及(?!时)|，，|。。|、、|；；|，。|。，|、，|，、/g,
    advice: '疑似多字或标点重复',
  },
  {
    id: 'W-DATE',
    name: '日期残缺',
    pattern:
      /\d{5,}年(?=\d{1,2}月)|(?<!\d)20\d\d(?=\d{1,2}月\d{1,2}日)|\d{4}年(?:1[3-9]|[2-9]\d)月|月(?:3[2-9]|[4-9]\d)日|(?<!\d)0?(?:2月3[01]|[469]月31)日|(?<!\d)11月31日|\d月\d{1,2}(?=[起至止])/g,
    advice: '日期不完整或不存在',
  },
  {
    id: 'W-BRACKET',
    name: '文号括号',
    pattern: /(?<=[\u4e00-\u9fff])[【[［(（]20\d\d[】\]］)）]\s*\d+\s*号/g,
    advice: '发文字号的年份应用六角括号〔〕（GB/T 9704—2012 第 7.2.5 条）',
  },
  {
    id: 'W-NAME',
    name: '机构、文件名称',
    pattern:
      /政府信息与政府公开办公室|政府信息与政务公开办公厅|似下简称|已下简称|以下简成|政府信息公天|政府信息公告条例|政务信息公开条例/g,
    advice: '名称或用字有误',
  },
  {
    id: 'W-PLACE',
    name: '地名叠字',
    pattern: /[我本全]([省市区县镇乡])\1(?=人民政府|政府|委)/g,
    advice: '疑似多写一字',
  },
]

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** 「利用信用信息」 repeats letters and no word: the halves of a doubled word begin and end where words do. */
function betweenWords(text: string, at: number, length: number): boolean {
  const from = Math.max(0, at - 12)
  const edges = new Set([...words.segment(text.slice(from, at + length + 12))].map(({ index }) => from + index))
  return edges.has(at) && edges.has(at + length / 2) && (edges.has(at + length) || at + length >= text.length)
}

export const hitsOf = (slip: Slip, text: string): { quote: string; at: number }[] =>
  [...text.matchAll(slip.pattern)]
    .filter(
      ({ 0: quote, index }) => !slip.except?.test(quote) && (!slip.words || betweenWords(text, index, quote.length)),
    )
    .map(({ 0: quote, index }) => ({ quote, at: index }))

// Enough of the words around a slip to find it again.
const around = 10

export const wording: Check = ({ passages }) =>
  slips.flatMap((slip) =>
    passages
      .flatMap(({ text }) =>
        hitsOf(slip, text).map(({ quote, at }) => ({
          quote,
          whole: text.slice(Math.max(0, at - around), at + quote.length + around),
        })),
      )
      .slice(0, 20)
      .map(({ quote, whole }, index) =>
        found(`${slip.id}-${index + 1}`, 'hint', `${slip.name}：“${quote}”${slip.advice}。`, 'GB/T 9704—2012', {
          rule: slip.id,
          quote: whole,
        }),
      ),
  )
