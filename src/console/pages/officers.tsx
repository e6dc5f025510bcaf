export const Officers = () => null
