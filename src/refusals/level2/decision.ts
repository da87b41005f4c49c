import { type Datum, dataLabels } from '../../text/index.js';
import { define } from '../define.js';

/** The slip, and why a dossier for level 2 is refused. */
export const decision = {
  SLIP_UNKNOWN: define({
    origin: 'authority',
    status: 404,
    vi: {
      title: 'Không có số hồ sơ này',
      cause: () => 'Không có hồ sơ nào được tiếp nhận với số này.',
      remedy: () => 'Nhập đúng số ghi trên giấy hẹn, hoặc hỏi nơi đã tiếp nhận hồ sơ.',
    },
    en: {
      title: 'There is no dossier of this number',
      cause: () => 'No dossier was received under it.',
      remedy: () => 'Enter the number printed on the slip, or ask the office that took the dossier.',
    },
  }),
  DECISION_LEVEL_2_DATA: define<{ fields: readonly Datum[] }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Hồ sơ mức 2 bị từ chối: thông tin không khớp',
      cause: ({ fields }) => `Thông tin trong hồ sơ khác với dữ liệu dân cư: ${dataLabels('vi', fields)}.`,
      remedy: () => 'Điều chỉnh thông tin sai tại công an nơi cư trú rồi đến làm lại hồ sơ.',
    },
    en: {
      title: 'Level 2 refused: the data do not match',
      cause: ({ fields }) => `What the dossier says differs from the population data: ${dataLabels('en', fields)}.`,
      remedy: () => 'Have what is wrong corrected by the police of the residence, and hand in a dossier again.',
    },
  }),
  DECISION_LEVEL_2_PORTRAIT: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Hồ sơ mức 2 bị từ chối: ảnh chân dung không khớp',
      cause: () => 'Ảnh chụp tại quầy không khớp rõ ràng với ảnh trong dữ liệu căn cước.',
      remedy: () => 'Đến lại trụ sở để chụp ảnh và làm lại hồ sơ.',
    },
    en: {
      title: 'Level 2 refused: the portrait does not match',
      cause: () => 'The portrait taken at the desk does not clearly match the one of the identity database.',
      remedy: () => 'Come to the office again for a new portrait and a new dossier.',
    },
  }),
  DECISION_LEVEL_2_FINGERPRINTS: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Hồ sơ mức 2 bị từ chối: dấu vân tay không khớp',
      cause: () => 'Dấu vân tay thu tại quầy không khớp rõ ràng với dữ liệu căn cước.',
      remedy: () => 'Đến lại trụ sở để thu nhận vân tay và làm lại hồ sơ.',
    },
    en: {
      title: 'Level 2 refused: the fingerprints do not match',
      cause: () => 'The fingerprints taken at the desk do not clearly match those of the identity database.',
      remedy: () => 'Come to the office again to have them taken, and hand in a new dossier.',
    },
  }),
};
