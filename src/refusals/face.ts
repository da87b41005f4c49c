import { define } from './define.js';

/** Why the authority does not take a portrait. The way out is always the button “Chụp lại”. */
export const face = {
  FACE_TOO_SMALL: define<{ width: number; height: number; least: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Ảnh chân dung quá nhỏ',
      cause: ({ width, height, least }) => `Ảnh chỉ có ${width} × ${height} điểm ảnh; mỗi cạnh cần ít nhất ${least}.`,
      remedy: () => 'Đưa máy lại gần để khuôn mặt lấp đầy khung bầu dục, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'The portrait is too small',
      cause: ({ width, height, least }) => `It has only ${width} × ${height} pixels; each side needs at least ${least}.`,
      remedy: () => 'Hold the phone closer so that the face fills the oval, then tap “Chụp lại”.',
    },
  }),
  FACE_TOO_DARK: define<{ brightness: number; least: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Ảnh chân dung quá tối',
      cause: ({ brightness, least }) => `Độ sáng trung bình là ${brightness} trên 255; cần ít nhất ${least}.`,
      remedy: () => 'Quay mặt về phía cửa sổ hoặc bật thêm đèn, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'The portrait is too dark',
      cause: ({ brightness, least }) => `Its mean brightness is ${brightness} of 255; at least ${least} is needed.`,
      remedy: () => 'Face a window or switch a lamp on, then tap “Chụp lại”.',
    },
  }),
  FACE_TOO_BRIGHT: define<{ brightness: number; most: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Ảnh chân dung quá sáng',
      cause: ({ brightness, most }) => `Độ sáng trung bình là ${brightness} trên 255; chỉ được tối đa ${most}.`,
      remedy: () => 'Tránh đèn hoặc nắng chiếu thẳng vào mặt, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'The portrait is too bright',
      cause: ({ brightness, most }) => `Its mean brightness is ${brightness} of 255; at most ${most} is allowed.`,
      remedy: () => 'Keep lamps and sunlight from shining straight at the face, then tap “Chụp lại”.',
    },
  }),
  FACE_LOW_CONTRAST: define<{ contrast: number; least: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Ảnh chân dung nhạt, không rõ nét mặt',
      cause: ({ contrast, least }) => `Độ tương phản là ${contrast}; cần ít nhất ${least}. Thường do ngược sáng hoặc ống kính bẩn.`,
      remedy: () => 'Lau ống kính, đứng nơi ánh sáng chiếu từ phía trước, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'The portrait is washed out',
      cause: ({ contrast, least }) =>
        `Its contrast is ${contrast}; at least ${least} is needed. Mostly a light from behind or a dirty lens.`,
      remedy: () => 'Wipe the lens, stand where the light comes from the front, then tap “Chụp lại”.',
    },
  }),
  FACE_BLURRED: define<{ sharpness: number; least: number }>({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Ảnh chân dung bị mờ',
      cause: ({ sharpness, least }) => `Độ nét là ${sharpness}; cần ít nhất ${least}.`,
      remedy: () => 'Lau ống kính, giữ yên máy và khuôn mặt, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'The portrait is blurred',
      cause: ({ sharpness, least }) => `Its sharpness is ${sharpness}; at least ${least} is needed.`,
      remedy: () => 'Wipe the lens, hold the phone and the head still, then tap “Chụp lại”.',
    },
  }),
  FACE_NONE: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Không thấy khuôn mặt',
      cause: () => 'Trong khung hình không có khuôn mặt nào.',
      remedy: () => 'Giữ máy ngang tầm mắt, đưa khuôn mặt vào khung bầu dục, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'No face was seen',
      cause: () => 'There is no face in the picture.',
      remedy: () => 'Hold the phone at eye level, bring the face into the oval, then tap “Chụp lại”.',
    },
  }),
  FACE_SEVERAL: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Có nhiều hơn một khuôn mặt',
      cause: () => 'Trong khung hình có từ hai khuôn mặt trở lên, kể cả trên tranh ảnh treo phía sau.',
      remedy: () => 'Chỉ để một mình người đăng ký trong khung hình, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'There is more than one face',
      cause: () => 'Two or more faces are in the picture; those on posters or photos behind count too.',
      remedy: () => 'Let only the person who registers be in the picture, then tap “Chụp lại”.',
    },
  }),
  FACE_EYES_CLOSED: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Mắt đang nhắm',
      cause: () => 'Không nhìn thấy rõ hai mắt trong ảnh.',
      remedy: () => 'Mở mắt tự nhiên, nhìn thẳng vào máy, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'The eyes are closed',
      cause: () => 'The two eyes cannot be seen clearly in the picture.',
      remedy: () => 'Open the eyes as usual, look straight at the phone, then tap “Chụp lại”.',
    },
  }),
  FACE_MASK: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Đang đeo khẩu trang',
      cause: () => 'Mũi và miệng bị khẩu trang che khuất.',
      remedy: () => 'Bỏ khẩu trang, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'A mask is worn',
      cause: () => 'Nose and mouth are covered by a mask.',
      remedy: () => 'Take the mask off, then tap “Chụp lại”.',
    },
  }),
  FACE_GLASSES: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Đang đeo kính',
      cause: () => 'Kính che mắt hoặc phản chiếu ánh sáng.',
      remedy: () => 'Bỏ kính, rồi bấm “Chụp lại”.',
    },
    en: {
      title: 'Glasses are worn',
      cause: () => 'Glasses cover the eyes or mirror the light.',
      remedy: () => 'Take the glasses off, then tap “Chụp lại”.',
    },
  }),
  FACE_OTHER_PERSON: define({
    origin: 'authority',
    status: 422,
    vi: {
      title: 'Khuôn mặt không khớp với ảnh trên thẻ',
      cause: () => 'Khuôn mặt vừa chụp không giống ảnh chân dung đã lưu khi cấp thẻ.',
      remedy: () => 'Chính chủ thẻ phải tự chụp: bấm “Chụp lại”. Nếu diện mạo đã thay đổi nhiều, hãy đến công an làm mức 2.',
    },
    en: {
      title: 'The face does not match the portrait of the card',
      cause: () => 'The face just taken does not look like the portrait stored when the card was issued.',
      remedy: () => 'The holder must take it in person: tap “Chụp lại”. If the looks have changed much, register level 2 at the police.',
    },
  }),
};
