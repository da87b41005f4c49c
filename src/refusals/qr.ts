export const qr = {};
