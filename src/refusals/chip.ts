export const chip = {};
