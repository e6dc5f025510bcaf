export const Account = () => null
