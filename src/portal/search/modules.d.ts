declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string

  // biome-ignore lint/style/noDefaultExport: the package's own way
  export default pairs
}

declare module '@node-rs/jieba/dict' {
  export const dict: Uint8Array
}
