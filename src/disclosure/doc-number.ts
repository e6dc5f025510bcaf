/** 代字〔年份〕序号: full-width brackets and no leading zero, however it was typed (GB/T 9704-2012). */
export const normalDocNumber = (said: string): string =>
  said
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[[(【〔﹝［（](\d{4})[\])】〕﹞］）]/, '〔$1〕')
    .replace(/〕第?0*(\d+)号?$/, '〕$1号')
