import type { Language } from '../text/index.js';

/** One line of help in both languages. */
type Both = Readonly<Record<Language, string>>;

/** Commands and options as `--help` tells them; apart from the big catalogues, so that help loads little. */
export const help = {
  program: {
    vi: 'Mô phỏng đăng ký định danh điện tử VNeID. Không phải ứng dụng thật, không liên quan đến Bộ Công an; chỉ dùng người giả định.',
    en: 'A simulator of the VNeID registration. Not the real app, not affiliated with the ministry; fictional people only.',
  },
  usage: { vi: 'Cách dùng:', en: 'Usage:' },
  any: {
    options: { vi: '[tùy chọn]', en: '[options]' },
    command: { vi: '<lệnh>', en: '<command>' },
    default: { vi: 'mặc định', en: 'default' },
  },
  headings: {
    arguments: { vi: 'Đối số:', en: 'Arguments:' },
    options: { vi: 'Tùy chọn:', en: 'Options:' },
    commands: { vi: 'Lệnh:', en: 'Commands:' },
  },
  groups: {
    show: { vi: 'Trình diễn:', en: 'Showing:' },
    test: { vi: 'Kiểm thử:', en: 'Testing:' },
    support: { vi: 'Hỗ trợ:', en: 'Support:' },
    card: { vi: 'Thẻ:', en: 'Cards:' },
    api: { vi: 'API:', en: 'API:' },
  },
  commands: {
    register: {
      vi: 'đăng ký cho một công dân giả định: mức 1 đủ 12 bước, mức 2 tại công an',
      en: 'register a fictional citizen: level 1 in 12 steps, level 2 at the police',
    },
    resume: { vi: 'làm tiếp phiên gần nhất hoặc phiên có tên', en: 'go on with the last or a named session' },
    verify: {
      vi: 'phía bên kia: kiểm tra mã QR chia sẻ định danh',
      en: "the other party's side: check an identity QR",
    },
    run: { vi: 'chạy các kịch bản và báo kết quả', en: 'run scenarios and report' },
    replay: { vi: 'phát lại một nhật ký phiên, không gọi ai', en: 'replay a journal, calling nobody' },
    explain: { vi: 'giải thích một mã: người dân thấy gì, vì sao, cách xử lý', en: 'explain a code: what is seen, why, and the way out' },
    check: {
      vi: 'chỉ riêng các quy tắc: số định danh, số điện thoại, hạn trả kết quả',
      en: 'the rules by themselves: ID number, phone, due date',
    },
    'check id': { vi: 'từng phần của số định danh cá nhân nói gì', en: 'what each part of a personal ID number says' },
    'check phone': { vi: 'nhà mạng và dạng chuẩn của một số điện thoại', en: 'operator and national form of a phone number' },
    'check due': { vi: 'hạn trả kết quả theo quy định, đếm từng ngày', en: 'when an application is due by law, counted day by day' },
    data: { vi: 'nơi lưu dữ liệu, làm trống, xóa sạch', en: 'where data is kept; empty it, delete it' },
    'data where': { vi: 'dữ liệu nằm ở đâu, có bao nhiêu', en: 'where data is kept, and how much' },
    'data reset': { vi: 'làm trống: xóa tài khoản và phiên, giữ thư mục', en: 'empty it: accounts and sessions go, the folder stays' },
    'data wipe': { vi: 'xóa sạch mọi thứ của chương trình này', en: 'delete everything of this program' },
    doctor: { vi: 'kiểm tra máy này: thiếu gì, cần làm gì', en: 'examine this machine: what is missing, what to do' },
    completion: { vi: 'in mã gợi ý bằng phím Tab cho shell', en: 'print the Tab completion of a shell' },
    card: { vi: 'đọc hoặc làm thẻ', en: 'read or make a card' },
    'card read': {
      vi: 'đọc mã QR từ ảnh và chip từ bản đọc, mỗi tệp một kết quả',
      en: 'read the QR of pictures and the chip of dumps, one result a file',
    },
    'card make': { vi: 'làm thẻ mẫu cho một công dân giả định', en: 'make a sample card of a fictional citizen' },
    api: { vi: 'hệ thống định danh mô phỏng qua HTTP', en: 'the simulated authority over HTTP' },
    'api serve': { vi: 'chạy hệ thống định danh mô phỏng làm dịch vụ HTTP', en: 'serve the simulated authority over HTTP' },
    'api openapi': { vi: 'in mô tả API (OpenAPI 3.1)', en: 'print the description of the API (OpenAPI 3.1)' },
    'api check': {
      vi: 'xem tại địa chỉ này có API của chương trình không và làm được gì',
      en: 'whether an API of ours is at an address, and what it can do',
    },
  },
  arguments: {
    session: { vi: 'tên phiên', en: 'the session' },
    shared: { vi: 'ảnh có mã QR, nội dung của mã, hoặc - (đọc đầu vào chuẩn)', en: 'a picture of the QR, its text, or - (from stdin)' },
    scenario: { vi: 'tệp hoặc thư mục kịch bản', en: 'scenario files or folders' },
    journal: { vi: 'tệp nhật ký phiên', en: 'a journal' },
    code: { vi: 'mã, ví dụ OTP_EXPIRED', en: 'a code such as OTP_EXPIRED' },
    personalId: { vi: 'số định danh cá nhân, 12 chữ số', en: 'a personal ID number of 12 digits' },
    phone: { vi: 'số điện thoại', en: 'a phone number' },
    date: { vi: 'ngày, hoặc ngày giờ, tiếp nhận hồ sơ', en: 'the day, or day and time, of receipt' },
    shell: { vi: 'bash, zsh, fish hoặc powershell', en: 'bash, zsh, fish or powershell' },
    url: { vi: 'địa chỉ của API, ví dụ http://127.0.0.1:8080', en: 'the address of an API, such as http://127.0.0.1:8080' },
    file: { vi: 'ảnh, thư mục hoặc tệp của bản đọc chip, - là đầu vào chuẩn', en: 'pictures, folders or files of chip dumps, - for stdin' },
  },
  options: {
    version: { vi: 'phiên bản', en: 'the version' },
    help: { vi: 'cách dùng', en: 'this help' },
    level: { vi: 'mức định danh', en: 'the level' },
    levels: { vi: 'mức 1, mức 2 tại trụ sở công an, hoặc lần lượt cả hai', en: 'level 1, level 2 at a police office, or both in turn' },
    office: { vi: 'mức 2: trụ sở trong samples/offices.yaml', en: 'level 2: an office of samples/offices.yaml' },
    papers: { vi: 'mức 2: giấy tờ cần tích hợp, ví dụ bhxh,bhyt', en: 'level 2: the papers to integrate, such as bhxh,bhyt' },
    decision: {
      vi: 'mức 2: quyết định vào ngày làm việc thứ mấy (mặc định 2; quá hạn thì thành trễ)',
      en: 'level 2: the working day of the decision (default 2; beyond the due time it is late)',
    },
    as: { vi: 'đóng vai citizen, officer hoặc both', en: 'whom to play: citizen, officer or both' },
    citizen: {
      vi: 'tên công dân trong samples/citizens.yaml, hoặc tệp công dân',
      en: 'a citizen of samples/citizens.yaml, or a file of citizens',
    },
    device: { vi: 'điện thoại trong samples/devices.yaml', en: 'a handset of samples/devices.yaml' },
    qr: { vi: 'ảnh có mã QR của thẻ', en: "the picture with the card's QR" },
    nfc: { vi: 'bản đọc chip của thẻ', en: "the dump of the card's chip" },
    portrait: { vi: 'ảnh chân dung cho bước 9', en: 'the portrait for step 9' },
    auto: { vi: 'công dân tự trả lời, không hỏi', en: 'the citizen answers, nobody is asked' },
    answers: { vi: 'tệp YAML: màn hình → các ô hoặc thao tác', en: 'a YAML file: screen → fields or an action' },
    from: { vi: 'tự đi đến màn hình hoặc bước này rồi mới hỏi', en: 'walk by itself to this screen or step, then ask' },
    until: { vi: 'dừng ở màn hình hoặc bước này (làm tiếp bằng resume)', en: 'stop at this screen or step (resume goes on)' },
    record: { vi: 'ghi nhật ký phiên vào tệp mới', en: 'write the journal to a new file' },
    recordAll: { vi: 'ghi nhật ký của từng kịch bản vào thư mục mới', en: 'write the journal of each scenario into a new folder' },
    clock: { vi: 'running: đồng hồ chạy theo thời gian thật', en: 'running: the clock follows real time' },
    reporter: { vi: 'pretty hoặc json', en: 'pretty or json' },
    untilEntry: { vi: 'chỉ đến mục thứ N', en: 'only up to entry N' },
    rerun: { vi: 'đưa lại các câu trả lời cho hệ thống và so kết quả', en: 'give the answers to an authority again and compare' },
    noChip: {
      vi: 'chưa có thẻ gắn chip (decree-69: hoặc thẻ hết hạn); người nước ngoài: chưa có dữ liệu khuôn mặt, vân tay',
      en: 'without a chip card (decree-69: or with an expired one); a foreigner: without face and fingerprints on file',
    },
    foreigner: { vi: 'người nước ngoài', en: 'a foreigner' },
    yes: { vi: 'xóa mà không hỏi', en: 'delete without asking' },
    csca: {
      vi: 'chứng thư CSCA được tin, danh sách CSCA hoặc thư mục (mặc định: CSCA mô phỏng)',
      en: 'the trusted CSCA, a master list or a folder of them (default: the test CSCA)',
    },
    compare: { vi: 'đối chiếu mã QR, chip và dữ liệu dân cư mô phỏng từng mục', en: 'put QR, chip and the made-up register side by side' },
    typed: {
      vi: 'đối chiếu thêm thông tin đã nhập trên tờ khai (YAML hoặc JSON)',
      en: 'compare what was typed into a form too (YAML or JSON)',
    },
    savePortrait: { vi: 'ghi ảnh chân dung trong chip vào thư mục', en: 'write the portraits of chips to this folder' },
    reveal: { vi: 'hiện đủ giá trị của thẻ ngoài dải giả định', en: 'show values outside the fictional range in full' },
    outPapers: {
      vi: 'mức 2: thư mục mới để ghi giấy hẹn, phiếu đồng ý, mẫu TK01 (văn bản và HTML để in PDF)',
      en: 'level 2: the new folder for the slip, the consent, form TK01 (text, and HTML to print as PDF)',
    },
    effort: { vi: 'fast, normal hoặc max: cố đọc mã QR đến mức nào', en: 'fast, normal or max: how hard to try to read a QR' },
    sameCard: { vi: 'các ảnh cùng chụp một thẻ: ghép lại để đọc', en: 'the pictures show one card: they are read together' },
    debug: { vi: 'thư mục để ghi những gì mỗi bước nhìn thấy', en: 'the folder for what each step saw' },
    megapixels: { vi: 'ảnh lớn nhất được mở, tính bằng triệu điểm ảnh', en: 'the largest picture to open, in million pixels' },
    out: { vi: 'thư mục mới để ghi', en: 'the new folder to write' },
    format: {
      vi: 'dạng bản đọc chip: proxmark, ios, gmrtd, flipper, serial, json, zip',
      en: 'the chip dump: proxmark, ios, gmrtd, flipper, serial, json, zip',
    },
    signature: { vi: 'cách ký SOD: ecdsa hoặc rsa-pss', en: 'how the SOD is signed: ecdsa or rsa-pss' },
    flaw: { vi: 'lỗi cố ý; sai tên thì liệt kê', en: 'a flaw made on purpose; a wrong name lists them' },
    data: { vi: 'thư mục của một thế giới lâu dài, hoặc :memory:', en: 'the folder of a world that lasts, or :memory:' },
    rules: {
      vi: 'bộ quy định: decree-59, decree-69, by-date (mặc định: theo ngày của đồng hồ)',
      en: 'the rules: decree-59, decree-69, by-date (default: those of the day on the clock)',
    },
    holidays: {
      vi: 'tệp ngày nghỉ và thứ Bảy làm bù của một số năm, thay cho lịch có sẵn',
      en: 'a file of days off and Saturdays worked for some years, in place of ours',
    },
    seed: { vi: 'cùng hạt giống thì cùng kết quả, đến từng byte', en: 'the same seed gives the same result, to the byte' },
    now: { vi: 'thời điểm bắt đầu, ví dụ 2023-05-10 hoặc today', en: 'when it starts, such as 2023-05-10 or today' },
    api: {
      vi: 'dùng hệ thống tại địa chỉ này thay cho hệ thống trong máy',
      en: 'the authority at this address instead of the one in this process',
    },
    insecure: { vi: 'cho phép HTTP không mã hóa tới máy khác', en: 'allow plain HTTP to another machine' },
    compareRuns: { vi: 'chạy cả trong máy lẫn qua --api, so từng bước', en: 'play both here and by --api, step by step' },
    port: { vi: 'cổng; 0: cổng trống bất kỳ', en: 'the port; 0: any that is free' },
    host: { vi: 'địa chỉ để phục vụ', en: 'the address to serve at' },
    store: { vi: 'tệp giữ dữ liệu (mặc định: trong bộ nhớ)', en: 'the file that keeps the data (default: in memory)' },
    keys: {
      vi: 'tệp giữ khóa bí mật, chưa có thì tạo (mặc định: cạnh dữ liệu; hoặc biến VNEID_SIM_KEY)',
      en: 'the file of the secret key, made if missing (default: beside the data; or VNEID_SIM_KEY)',
    },
    rate: {
      vi: 'số yêu cầu tối đa mỗi phút từ một địa chỉ; 0: không giới hạn (cả lớp chung một địa chỉ)',
      en: 'the most requests a minute from one address; 0: no limit (a class behind one address)',
    },
    simulator: {
      vi: 'thêm phần mô phỏng /sim: thế giới riêng, hộp tin nhắn, tua đồng hồ, lỗi định trước; chỉ phục vụ máy này',
      en: 'add the simulator at /sim: worlds of their own, inbox, clocks, planned failures; for this machine only',
    },
    openSimulator: { vi: 'cho máy khác dùng phần mô phỏng', en: 'let other machines use the simulator' },
    lang: { vi: 'vi hoặc en', en: 'vi or en' },
    texts: { vi: 'tệp YAML có nhãn và ghi chú thay cho của chương trình', en: 'a YAML file of labels and notes in place of ours' },
    json: { vi: 'kết quả dạng JSON', en: 'results as JSON' },
    plain: { vi: 'chữ thường, hợp với trình đọc màn hình', en: 'plain lines, for screen readers' },
    noColor: { vi: 'không dùng màu', en: 'no colour' },
    noInput: { vi: 'không bao giờ hỏi', en: 'never ask' },
    quiet: { vi: 'chỉ in kết quả', en: 'print results only' },
  },
} as const satisfies Record<string, unknown>;

/** Picks one language of the help. */
export const inLanguage = (language: Language) => (both: Both) => both[language];

/** The language asked for on the command line or by the environment, before anything is parsed; undefined where neither names one. */
export function askedLanguage(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language | undefined {
  const at = argv.indexOf('--lang');
  const given = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return [given, env.VNEID_SIM_LANG].find((name) => name === 'vi' || name === 'en');
}
