/** What is asked of interpretations by custom and not by law: a site may decide otherwise. */

const setting = <T>(key: string, label: string, value: T, why: string) => ({ key, label, value, why })

export const interpretationSettings = {
  within: setting(
    'interpretation.withinWorkdays',
    '解读在政策公布后多少个工作日内发布',
    3,
    '应当与政策同时发布；各地的规定多以 3 个工作日为最迟，系本站约定。',
  ),
  overlap: setting(
    'interpretation.overlapPercent',
    '解读与政策原文相同的文字超过百分之多少时提示“疑似照搬”',
    30,
    '只提示，不阻止发布；按连续 13 个字相同计算，系本站约定。',
  ),
} as const
