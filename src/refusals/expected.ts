/** What a value may be expected to be. */
export const expected = {
  text: { vi: 'một đoạn chữ', en: 'a text' },
  'whole-number': { vi: 'một số nguyên từ 0 trở lên', en: 'a whole number from 0 up' },
  positive: { vi: 'một số nguyên từ 1 trở lên', en: 'a whole number from 1 up' },
  list: { vi: 'một danh sách, mỗi dòng một mục bắt đầu bằng “- ”', en: 'a list, one item a line behind “- ”' },
  group: { vi: 'một nhóm gồm các dòng “tên: giá trị”', en: 'a group of lines “name: value”' },
  switch: { vi: 'yes hoặc no', en: 'yes or no' },
  day: { vi: 'một ngày có thật, như 15/01/1999 hoặc 1999-01-15', en: 'a day of the calendar, such as 1999-01-15 or 15/01/1999' },
  time: { vi: 'một thời điểm, như 2023-05-10 hoặc 2023-05-10 08:30', en: 'a time, such as 2023-05-10 or 2023-05-10 08:30' },
  wait: {
    vi: 'một khoảng thời gian, như 90s, 3m, 2h, 7d; hoặc due: đến hạn trả kết quả',
    en: 'a length of time, such as 90s, 3m, 2h, 7d; or due: until the legal time ends',
  },
  address: {
    vi: 'một địa chỉ có số nhà, phường xã, quận huyện và tỉnh cách nhau bằng dấu phẩy',
    en: 'an address with house, ward, district and province between commas',
  },
  'old-id': { vi: 'số CMND cũ gồm 9 chữ số', en: 'an old card number of 9 digits' },
  version: { vi: 'một phiên bản, như 12 hoặc 16.7', en: 'a version, such as 12 or 16.7' },
  phone: { vi: 'own, none hoặc một số di động', en: 'own, none or a mobile number' },
  name: { vi: 'một tên gồm chữ thường không dấu, chữ số và dấu gạch nối', en: 'a name of plain lower-case letters, digits and hyphens' },
  year: { vi: 'một năm, như 2027', en: 'a year, such as 2027' },
  hours: { vi: 'giờ làm việc, như 07:30-11:30', en: 'hours of a day, such as 07:30-11:30' },
  officer: { vi: 'số hiệu gồm 6 chữ số', en: "an officer's number of 6 digits" },
  pin: { vi: 'mã PIN gồm 6 chữ số', en: 'a PIN of 6 digits' },
  answer: { vi: 'một câu trả lời, hoặc back, cancel, leave', en: 'an answer, or back, cancel or leave' },
} as const;
export type Expected = keyof typeof expected;

/** What is wrong where a text is not YAML, and what to do. */
export const syntax = {
  indent: {
    vi: ['Các dòng thụt vào không đều', 'Cho các mục cùng cấp thụt vào bằng nhau, mục con sâu hơn hai dấu cách.'],
    en: ['lines are indented unevenly', 'Indent entries of one level alike, and those below by two more spaces.'],
  },
  tab: {
    vi: ['Dùng phím Tab để thụt dòng', 'Thay mỗi Tab bằng hai dấu cách.'],
    en: ['a tab stands where spaces must', 'Replace each tab by two spaces.'],
  },
  unclosed: {
    vi: ['Thiếu dấu đóng: ngoặc kép, ngoặc vuông, ngoặc nhọn, hoặc dấu hai chấm', 'Đóng lại những gì đã mở; sau tên mục có dấu hai chấm.'],
    en: ['a quote, a bracket or a colon is missing', 'Close what was opened, and write a colon behind a name.'],
  },
  several: {
    vi: ['Tệp chứa nhiều văn bản YAML, cách nhau bằng ---', 'Chỉ giữ một văn bản trong mỗi tệp.'],
    en: ['the file holds several YAML documents, with --- between', 'Keep one document in a file.'],
  },
  alias: {
    vi: ['Dấu * trỏ tới một tên chưa được đặt bằng &', 'Đặt tên bằng & trước, hoặc cho giá trị vào trong ngoặc kép.'],
    en: ['a * points to a name that no & gave', 'Give the name with & first, or put the value in quotes.'],
  },
  other: {
    vi: ['Chỗ này không đúng cú pháp YAML', 'Cho giá trị có ký tự đặc biệt (: # [ ] { } & * ! % @) vào trong ngoặc kép.'],
    en: ['this is not YAML', 'Put a value with special characters (: # [ ] { } & * ! % @) in quotes.'],
  },
} as const;
