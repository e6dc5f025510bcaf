/** 解读的形式 (INT-08). The first six are what annual reports count one by one; each work has one form. */

type Form = {
  label: string
  /** What a form without text needs beside it, for readers and for the search (INT-10). */
  needsTranscript: boolean
}

export const forms = {
  text: { label: '文字解读', needsTranscript: false },
  graphic: { label: '图解', needsTranscript: true },
  animation: { label: '动漫解读', needsTranscript: true },
  h5: { label: '互动页面解读', needsTranscript: true },
  video: { label: '视频解读', needsTranscript: true },
  audio: { label: '音频解读', needsTranscript: true },
  questions: { label: '问答解读', needsTranscript: false },
  expert: { label: '专家解读', needsTranscript: false },
  briefing: { label: '新闻发布会解读', needsTranscript: true },
  interview: { label: '访谈解读', needsTranscript: true },
  leader: { label: '负责人解读', needsTranscript: false },
  cases: { label: '案例解读', needsTranscript: false },
} as const satisfies Record<string, Form>
export type InterpretationForm = keyof typeof forms

export const formIds = Object.keys(forms) as readonly InterpretationForm[]
export const formLabels = Object.fromEntries(formIds.map((id) => [id, forms[id].label])) as Readonly<
  Record<InterpretationForm, string>
>

/** Which six a report of the district tells apart; the others are counted together with the whole only. */
export const countedForms: readonly InterpretationForm[] = ['text', 'graphic', 'animation', 'h5', 'video', 'audio']
