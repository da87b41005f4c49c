import { define } from '../define.js';

/** Where to go for level 2, before the authority is asked for anything. */
export const visit = {
  OFFICES_NONE: define<{ province: string }>({
    origin: 'screen',
    vi: {
      title: 'Không có nơi tiếp nhận trong danh sách',
      cause: ({ province }) => `Danh sách trụ sở mô phỏng không có nơi nào ở ${province} đang tiếp nhận hồ sơ.`,
      remedy: () => 'Chọn tỉnh, thành phố khác có trong danh sách trụ sở mô phỏng.',
    },
    en: {
      title: 'No office in the list',
      cause: ({ province }) => `The simulated list has no office in ${province} that takes dossiers now.`,
      remedy: () => 'Choose another province of which the simulated list has an office.',
    },
  }),
};
