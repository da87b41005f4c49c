/** Whether a path is of what desktops leave in folders and zips by themselves: settings of a view, thumbnails, forks of files. A folder's ends in `/`. */
export const isOfDesktop = (path: string): boolean => /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path);
