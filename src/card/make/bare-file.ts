/** The file's own name within a dump: `EF_DG1.bin` is DG1. */
export const bareFile = (name: string): string => name.replace(/^EF_|\.bin$/g, '');
