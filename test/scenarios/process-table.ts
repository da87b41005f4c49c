/**
 * What can go wrong in each of the 12 steps, as the process describes it (the table of facts/process.md, section 3): each with the code that says
 * so, the screen where it is met, and the scenario that causes it.
 */
export interface Cell {
  readonly step: number | 'decision';
  readonly failure: string;
  readonly code: string;
  readonly at: string;
  /** Without folder and ending. */
  readonly scenario: string;
}

const rows: readonly [Cell['step'], string, string, string, string][] = [
  [1, 'installing under iOS 12 is refused', 'SYSTEM_TOO_OLD', 'store-app', 'ios-12-for-ever'],
  [1, 'updating under iOS 12 is refused, the system can be upgraded', 'SYSTEM_TOO_OLD', 'store-app', 'ios-12-upgraded'],
  [1, 'the system cannot be upgraded', 'SYSTEM_NOT_UPGRADABLE', 'store-app', 'ios-12-for-ever'],
  [1, 'an Android below 8', 'SYSTEM_TOO_OLD', 'store-app', 'android-7'],
  [1, 'a look-alike among the results', 'LOOKALIKE_APP', 'store-results', 'look-alike-app'],
  [1, 'no storage', 'STORAGE_FULL', 'store-app', 'storage-full'],
  [1, 'no network', 'NETWORK_MISSING', 'store-app', 'store-offline'],

  [2, 'the system is under maintenance', 'SYSTEM_MAINTENANCE', 'landing', 'maintenance'],
  [2, 'the connection failed', 'CONNECTION_FAILED', 'landing', 'connection-failed'],

  [3, 'not 12 digits', 'ID_NOT_12_DIGITS', 'numbers', 'wrong-id-number'],
  [3, 'the 9-digit number typed', 'ID_IS_OLD_NUMBER', 'numbers', 'wrong-id-number'],
  [3, 'an unknown province', 'ID_PROVINCE_UNKNOWN', 'numbers', 'wrong-id-number'],
  [3, 'below 14', 'UNDER_AGE', 'numbers', 'under-age'],
  [3, 'below 14 under Decree 69: a representative', 'REPRESENTATIVE_MISSING', 'numbers', 'child-69'],
  [3, 'the representative is not recorded as such', 'REPRESENTATIVE_NOT_RECORDED', 'representative', 'representative-not-recorded'],
  [3, 'the representative has no level 2', 'REPRESENTATIVE_NOT_LEVEL_2', 'representative', 'representative-not-level-2'],
  [3, "the representative's number is not his own", 'PHONE_NOT_OWN', 'representative', 'representative-phone'],
  [3, 'the phone is not in the own name', 'PHONE_NOT_OWN', 'numbers', 'sim-in-own-name-69'],
  [3, 'the ID number has an account', 'ID_TAKEN', 'numbers', 'id-taken'],
  [3, 'the phone serves another account', 'PHONE_TAKEN', 'numbers', 'phone-taken'],
  [3, 'not a Vietnamese mobile number', 'PHONE_NOT_VIETNAMESE', 'numbers', 'wrong-phone'],
  [3, 'a number of 11 digits', 'PHONE_OLD_PREFIX', 'numbers', 'wrong-phone'],
  [3, 'a fixed line', 'PHONE_FIXED_LINE', 'numbers', 'wrong-phone'],
  [3, 'the camera denied, then allowed in the settings', 'CAMERA_DENIED', 'camera-denied', 'camera-denied-settings'],
  [3, 'the camera denied, and on by hand', 'CAMERA_DENIED', 'face', 'camera-denied-by-hand'],

  [4, 'the QR is blurred', 'QR_BLURRED', 'scan', 'qr-unreadable'],
  [4, 'glare on the QR', 'QR_GLARE', 'scan', 'qr-unreadable'],
  [4, 'the QR is too small', 'QR_TOO_SMALL', 'scan', 'qr-unreadable'],
  [4, 'no code in the picture', 'QR_NOT_FOUND', 'scan', 'qr-unreadable'],
  [4, "not a card's code", 'QR_NOT_A_CARD', 'scan', 'qr-unreadable'],
  [4, "the QR's ID number differs from step 3", 'CARD_OF_ANOTHER', 'scan', 'card-of-another-at-scan'],
  [4, 'the register does not know the ID number', 'NOT_IN_REGISTER', 'review', 'not-in-register'],
  [4, 'the birth date differs from the register', 'BIRTH_DATE_DIFFERS', 'review', 'birth-date-differs'],
  [4, 'the sex differs from the register', 'SEX_DIFFERS', 'review', 'sex-differs'],
  [4, 'the name differs, and is corrected', 'NAME_DIFFERS', 'review', 'name-mistyped'],
  [4, 'the name differs, and it goes on', 'CORRECTION_PENDING', 'review', 'name-kept'],
  [4, 'the residence differs', 'RESIDENCE_DIFFERS', 'review', 'residence-kept'],
  [4, 'the residence differs, in two levels', 'RESIDENCE_DIFFERS', 'review-two-levels', 'address-two-levels-kept'],
  [4, 'the consent is missing', 'CONSENT_MISSING', 'review', 'form-mistakes'],

  [5, 'not 6 digits', 'OTP_NOT_6_DIGITS', 'otp', 'otp-wrong'],
  [5, 'a wrong code', 'OTP_WRONG', 'otp', 'otp-wrong'],
  [5, 'five wrong codes', 'OTP_TRIES_SPENT', 'otp', 'otp-wrong'],
  [5, 'ten wrong codes within an hour', 'OTP_LIMIT', 'otp', 'otp-limit'],
  [5, 'the code has expired', 'OTP_EXPIRED', 'otp', 'otp-expired'],
  [5, 'the code was used', 'OTP_USED', 'otp', 'otp-used'],
  [5, 'a newer code has replaced it', 'OTP_REPLACED', 'otp', 'otp-replaced'],
  [5, 'five resends within an hour', 'OTP_RESEND_LIMIT', 'otp', 'otp-resend-limit'],
  [5, 'no SMS: no signal', 'SMS_NO_SIGNAL', 'otp', 'sms-no-signal'],
  [5, "no SMS: somebody else's SIM, or none", 'SMS_OTHER_SIM', 'otp', 'sms-other-sim'],
  [5, 'no SMS: blocked', 'SMS_BLOCKED', 'otp', 'sms-blocked'],
  [5, 'a password against the rules', 'PASSWORD_RULES', 'password', 'password-rules'],
  [5, 'two passwords that differ', 'PASSWORDS_DIFFER', 'password', 'password-rules'],

  [6, 'a wrong password, with the tries left', 'LOGIN_WRONG', 'log-in', 'log-in-locked'],
  [6, 'five wrong passwords', 'LOGIN_LOCKED', 'log-in', 'log-in-locked'],
  [6, 'a new device', 'ALREADY_ACTIVATED', 'activation', 'already-activated'],
  [6, 'the device holds another account', 'DEVICE_HAS_ACCOUNT', 'log-in', 'device-taken-over'],
  [6, 'the countdown of level 0', 'ACCOUNT_COUNTDOWN', 'log-in', 'account-countdown'],
  [6, 'level 0 was deleted after three days', 'ACCOUNT_DELETED', 'log-in', 'account-deleted'],
  [6, 'the card expires within 30 days', 'CARD_EXPIRES_SOON', 'log-in', 'card-expires-soon'],
  [6, 'the card has expired', 'CARD_EXPIRED_LIMITED', 'log-in', 'card-expired'],
  [6, 'the card has expired, which locks the account', 'ACCOUNT_LOCKED', 'log-in', 'card-expired-69'],

  [7, 'an application is filed already', 'ALREADY_FILED', 'menu', 'already-filed'],
  [7, 'level 1 is reached already', 'ALREADY_LEVEL', 'menu', 'already-level-1'],

  [8, 'a handset without NFC', 'NFC_MISSING', 'card-way', 'nfc-missing'],
  [8, 'NFC is off', 'NFC_OFF', 'card-way', 'nfc-off'],
  [8, 'the card moved', 'CARD_MOVED', 'card-nfc', 'card-moved'],
  [8, 'a card without a chip', 'CARD_WITHOUT_CHIP', 'card-nfc', 'no-chip-card'],
  [8, 'the data of the chip are broken', 'CHIP_BROKEN', 'card-nfc', 'chip-not-good'],
  [8, 'the chip is not authentic', 'CHIP_NOT_AUTHENTIC', 'card-nfc', 'chip-not-good'],
  [8, 'the chip of another person', 'CARD_OF_ANOTHER', 'card-data', 'chip-of-another'],
  [8, 'the card has expired', 'CARD_EXPIRED', 'card-data', 'card-expired'],

  [9, 'too dark', 'FACE_TOO_DARK', 'face', 'portrait-measured'],
  [9, 'too bright', 'FACE_TOO_BRIGHT', 'face', 'portrait-measured'],
  [9, 'washed out', 'FACE_LOW_CONTRAST', 'face', 'portrait-measured'],
  [9, 'blurred', 'FACE_BLURRED', 'face', 'portrait-measured'],
  [9, 'too small', 'FACE_TOO_SMALL', 'face', 'portrait-measured'],
  [9, 'no face', 'FACE_NONE', 'face', 'portrait-seen'],
  [9, 'several faces', 'FACE_SEVERAL', 'face', 'portrait-seen'],
  [9, 'eyes closed', 'FACE_EYES_CLOSED', 'face', 'portrait-seen'],
  [9, 'a mask', 'FACE_MASK', 'face', 'portrait-seen'],
  [9, 'glasses', 'FACE_GLASSES', 'face', 'portrait-seen'],
  [9, "does not match the card's portrait", 'FACE_OTHER_PERSON', 'face', 'portrait-of-another'],
  [9, 'five retakes', 'FACE_LIMIT', 'face', 'portrait-limit'],

  ['decision', 'refused: the data do not match', 'DECISION_DATA_MISMATCH', 'status', 'name-of-the-register'],
  ['decision', 'refused: the portrait does not match', 'DECISION_PORTRAIT_MISMATCH', 'status', 'portrait-doubted'],
  ['decision', 'not decided yet', 'APPLICATION_UNDECIDED', 'status', 'decided-after-the-holidays'],
  ['decision', 'late', 'APPLICATION_LATE', 'status', 'decided-late'],

  [10, 'not identified yet', 'NOT_IDENTIFIED', 'activation', 'not-identified'],
  [10, 'already activated', 'ALREADY_ACTIVATED', 'activation', 'already-activated'],
  [10, 'the device holds another account, and is taken over', 'DEVICE_HELD', 'activation', 'device-taken-over'],
  [10, 'the device holds another account, and keeps it', 'DEVICE_HELD', 'activation', 'device-left-alone'],
  [10, 'not the registered phone', 'PHONE_DIFFERS', 'activation', 'phone-differs'],
  [10, 'the account is locked', 'ACCOUNT_LOCKED', 'activation', 'card-expires-meanwhile-69'],
  [10, 'more than seven days since the notice', 'ACTIVATION_WINDOW_PASSED', 'activation', 'activation-too-late'],

  [11, 'the OTP has expired', 'OTP_EXPIRED', 'activation-otp', 'activation-otp'],
  [11, 'a wrong OTP', 'OTP_WRONG', 'activation-otp', 'activation-otp'],
  [11, 'not 6 digits', 'PASSCODE_NOT_6_DIGITS', 'passcode', 'passcode-easy'],
  [11, 'two passcodes that differ', 'PASSCODES_DIFFER', 'passcode', 'passcode-easy'],
  [11, 'an easy passcode, warned of', 'PASSCODE_EASY', 'passcode', 'passcode-easy'],
  [11, 'an easy passcode, refused', 'PASSCODE_TOO_EASY', 'passcode', 'passcode-too-easy'],
  [11, 'a wrong passcode', 'PASSCODE_WRONG', 'home', 'passcode-locked'],
  [11, 'five wrong passcodes', 'PASSCODE_LOCKED', 'home', 'passcode-locked'],

  [12, 'the same question twice', 'QUESTIONS_SAME', 'questions', 'same-question'],
  [12, 'an answer left out', 'FIELD_MISSING', 'questions', 'same-question'],
];

const cells = (list: typeof rows): readonly Cell[] =>
  list.map(([step, failure, code, at, scenario]) => ({ step, failure, code, at, scenario }));

export const processTable: readonly Cell[] = cells(rows);

/** The same of the visit for level 2, by its points (facts/process.md, section 4). */
export const visitTable: readonly Cell[] = cells([
  [1, 'the office is closed when one gets there', 'OFFICE_CLOSED', 'arrive', 'level-2-outside-hours'],
  [1, 'the office is closed on Saturday', 'OFFICE_CLOSED', 'arrive', 'level-2-saturday'],
  [1, 'the office is closed on a holiday', 'OFFICE_CLOSED', 'arrive', 'level-2-holiday-69'],
  [1, 'a booking in the past', 'BOOKING_PAST', 'booking', 'level-2-booking'],
  [1, 'a booking while the office is closed', 'OFFICE_CLOSED', 'booking', 'level-2-booking'],
  [1, 'a booking at an office that is gone', 'OFFICE_UNKNOWN', 'booking', 'level-2-office-ended'],
  [1, 'the district takes dossiers no longer', 'CHOICE_UNKNOWN', 'office', 'level-2-district-ended'],
  [1, 'no office in the province', 'OFFICES_NONE', 'visit', 'level-2-no-office'],
  [2, "somebody else's paper", 'PAPER_OF_ANOTHER', 'hand-in', 'level-2-paper-of-another'],
  [3, 'the phone is not in the own name', 'PHONE_NOT_OWN', 'desk-enter', 'level-2-phone-69'],
  [3, 'the phone serves another account', 'PHONE_TAKEN', 'desk-enter', 'level-2-phone-taken'],
  [3, 'the account has another phone', 'DESK_PHONE_DIFFERS', 'desk-enter', 'level-2-phone-differs'],
  [3, 'below 14', 'UNDER_AGE', 'desk-enter', 'level-2-under-14'],
  [3, 'below 6 under Decree 69', 'UNDER_LEVEL_2_AGE', 'desk-enter', 'level-2-child-under-6-69'],
  [3, 'a child without a representative', 'REPRESENTATIVE_MISSING', 'desk-enter', 'level-2-representative-69'],
  [3, 'a representative who is not recorded', 'REPRESENTATIVE_NOT_RECORDED', 'desk-enter', 'level-2-representative-69'],
  [3, 'a representative without level 2', 'REPRESENTATIVE_NOT_LEVEL_2', 'desk-enter', 'level-2-representative-69'],
  [4, "the officer's PIN is wrong", 'OFFICER_UNKNOWN', 'desk-sign-in', 'level-2-officer-pin'],
  [4, "the officer's number is locked", 'OFFICER_LOCKED', 'desk-sign-in', 'level-2-officer-pin'],
  [4, 'the office closes meanwhile', 'DESK_OVER', 'desk-portrait', 'level-2-closing-time'],
  [4, 'the register does not know the number', 'NOT_IN_REGISTER', 'desk-enter', 'level-2-not-in-register'],
  [4, 'level 2 there is already', 'ALREADY_LEVEL_2', 'desk-enter', 'level-2-already'],
  [4, 'a dossier taken twice', 'DOSSIER_OPEN', 'desk-enter', 'level-2-dossier-twice'],
  [4, 'a dossier that was opened anew', 'DOSSIER_UNKNOWN', 'desk-card', 'level-2-dossier-replaced'],
  [4, 'the card of another person', 'CARD_OF_ANOTHER', 'desk-card', 'level-2-chip-of-another'],
  [4, 'an expired card, refused', 'CARD_EXPIRED', 'desk-card', 'level-2-card-expired'],
  [4, 'an expired card, taken', 'CARD_EXPIRED_SLOWER', 'desk-card', 'level-2-card-expired-69'],
  [5, 'a portrait too dark', 'FACE_TOO_DARK', 'desk-portrait', 'level-2-portrait'],
  [5, 'a portrait of another person', 'FACE_OTHER_PERSON', 'desk-portrait', 'level-2-portrait'],
  [5, 'fingerprints that cannot be read', 'FINGERPRINTS_UNREADABLE', 'desk-fingerprints', 'level-2-fingerprints'],
  [5, "somebody else's fingerprints", 'FINGERPRINTS_DIFFER', 'desk-fingerprints', 'level-2-fingerprints'],
  [5, 'no consent', 'CONSENT_MISSING', 'consent', 'level-2-consent'],
  [6, 'something is missing', 'DOSSIER_INCOMPLETE', 'hand-in', 'level-2-incomplete'],
  [6, 'form TK01 is missing', 'DOSSIER_INCOMPLETE', 'hand-in', 'level-2-incomplete-69'],
  [6, 'the reply gets lost', 'CONNECTION_FAILED', 'hand-in', 'level-2-lost-replies'],
  [7, "a number on nobody's slip", 'SLIP_UNKNOWN', 'level-2-status', 'level-2-slip-unknown'],
  [7, 'not decided yet', 'APPLICATION_UNDECIDED', 'level-2-status', 'level-2-no-chip-card'],
  [7, 'late', 'APPLICATION_LATE', 'level-2-status', 'level-2-late'],
  [7, 'refused: the data differ', 'DECISION_LEVEL_2_DATA', 'level-2-refused', 'level-2-refused-data'],
  [7, 'refused: the portrait', 'DECISION_LEVEL_2_PORTRAIT', 'level-2-status', 'level-2-refused-portrait'],
  [7, 'refused: the fingerprints', 'DECISION_LEVEL_2_FINGERPRINTS', 'level-2-status', 'level-2-refused-fingerprints'],
  [8, 'more than seven days since the notice', 'ACTIVATION_WINDOW_PASSED', 'activation', 'level-2-activation-too-late'],
  [8, 'a password against the rules', 'PASSWORD_RULES', 'activation-password', 'level-2-password'],
  [8, 'two passwords that differ', 'PASSWORDS_DIFFER', 'activation-password', 'level-2-password'],
]);

/** What the profiles say of level 1 (the table of facts/process.md, section 2): each row with a scenario under either decree, the same or not. */
export const profileTable: readonly { readonly rule: string; readonly under59: string; readonly under69: string }[] = [
  { rule: 'level 1 within a working day', under59: 'decided-after-the-holidays', under69: 'level-1-time-69' },
  { rule: 'the form of level 1', under59: 'happy-path', under69: 'happy-path-69' },
  { rule: 'seven days to activate', under59: 'activation-too-late', under69: 'activation-too-late-69' },
  { rule: 'somebody under 14', under59: 'under-age', under69: 'child-69' },
  { rule: 'the number in the own name', under59: 'sim-in-own-name-59', under69: 'sim-in-own-name-69' },
  { rule: 'a card that has expired', under59: 'card-expired', under69: 'card-expired-69' },
  { rule: 'a card that expires before the activation', under59: 'card-expires-meanwhile-59', under69: 'card-expires-meanwhile-69' },
];

/** What the profiles say of level 2. */
export const profileTable2: typeof profileTable = [
  { rule: 'three working days with a valid card', under59: 'level-2-happy-path', under69: 'level-2-phone-69' },
  { rule: 'seven without one', under59: 'level-2-no-chip-card', under69: 'level-2-happy-path-69' },
  { rule: 'an expired card', under59: 'level-2-card-expired', under69: 'level-2-card-expired-69' },
  { rule: 'somebody under 14', under59: 'level-2-under-14', under69: 'level-2-child-69' },
  { rule: 'the form of level 2', under59: 'level-2-incomplete', under69: 'level-2-incomplete-69' },
];
