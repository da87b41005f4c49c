/** The questions offered at step 12, in the app's own words, and in English. Their place in the list is what is stored. */
export const securityQuestions = [
  { vi: 'Thành phố bạn sinh ra tên là gì?', en: 'In which town were you born?' },
  { vi: 'Tên quyển sách bạn yêu thích là gì?', en: 'What is your favourite book?' },
  { vi: 'Tên bài hát bạn yêu thích nhất là gì?', en: 'What is your favourite song?' },
  { vi: 'Bố mẹ bạn gặp nhau lần đầu tiên ở đâu?', en: 'Where did your parents first meet?' },
  { vi: 'Loài vật bạn yêu thích nhất là gì?', en: 'What is your favourite animal?' },
  { vi: 'Cô giáo chủ nhiệm đầu tiên của bạn tên là gì?', en: 'What was the name of your first class teacher?' },
  { vi: 'Biệt danh lúc nhỏ của bạn là gì?', en: 'What was your nickname as a child?' },
  { vi: 'Món ăn yêu thích của bạn là gì?', en: 'What is your favourite dish?' },
  { vi: 'Ca sĩ/nhóm nhạc yêu thích của bạn là gì?', en: 'Who is your favourite singer or band?' },
  { vi: 'Điện thoại bạn mua đầu tiên là của hãng nào?', en: 'Which make was the first phone you bought?' },
] as const;
