import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const src = join(import.meta.dirname, '..', '..', 'src');

/** Everything that the sources say in one language: the texts under its name, and the whole of its files in `text/`. */
export function saidInSources(language: 'vi' | 'en'): string[] {
  const said: string[] = [];
  const literals = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      said.push(node.text);
    // A type, the name of a property and a value that is compared are said to nobody.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken) return;
    node.forEachChild((child) => {
      // Nor what a function is called with: that function's own texts are.
      const given = ts.isCallExpression(node) && ts.isStringLiteralLike(child);
      if (!given && !(ts.isPropertyAssignment(node) && child === node.name)) literals(child);
    });
  };
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(join(src, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const whole = new RegExp(`^text[/\\\\]${language}\\b`).test(file);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) && node.name.getText() === language) literals(node.initializer);
      else node.forEachChild(visit);
    };
    if (whole) literals(source);
    else if (text.includes(`${language}:`)) visit(source);
  }
  return said;
}

/** What the libraries would say by themselves, were it not said in our words: commander's errors and headings, inquirer's hints, zod's and Node's. */
const LIBRARIES = `
  error: unknown option unknown command missing required argument not specified option argument missing cannot be used with too many arguments
  Expected but got Did you mean one of Usage: Options: Commands: Arguments: Global default choices preset env display help for command output the
  version number Use arrow keys Press enter to select Type to search submit navigate confirm answer toggle all invert Invalid input expected
  string received undefined no such file or directory permission denied
`;

/** Words as they are written: what has a digit, a dash, a stop or a slash inside is a name, a path, an option or a code. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[\s“”"‘’'()[\]{}<>|…·→✓✗!?:;=+*,]+|\.(?=\s|$)/)
    .filter((word) => /^[a-z]{2,}$/i.test(word) && !/^[A-Z][A-Z]+$/.test(word))
    .map((word) => word.toLowerCase());

/** Words of English texts that stand in Vietnamese ones with good reason. */
const SHARED = new Set(
  [
    // Vietnamese syllables that need no mark.
    'an danh do dung gia in lap mo nam nhanh phong so tra trung ung vi',
    // Products, and standards and formats by their names.
    'android flipper google ios iphone json mifare nfcpassportreader node npm oppo plus pixel proxmark redmi galaxy samsung sqlite studio vietqr vneid',
    'vneld web webp xiaomi bash fish powershell shell zsh hf emrtd',
    // Names in ICAO 9303, X.509 and CMS, and how MRZ dates are written there.
    'cardaccess cardsecurity ecdsa ldsversioninfo unicode yyyymmdd',
    // Tools that read chips, and what their files are made of.
    'gmrtd serial zip payload socket',
    'aachallenge aasignature digitalsignature keycertsign ldssecurityobject signeddata yymmdd',
    // What networks are made of, by their names.
    'api http https localhost loopback openapi tls',
    // What is written on keys.
    'ctrl enter esc tab',
    // What Vietnamese calls them too, as the app and the police do.
    'byte chip email flash mib passcode',
    // Papers, as the option names them.
    'bhxh bhyt mst',
  ].flatMap((words) => words.split(' ')),
);

/** Words that are allowed where they stand alone: the app's own label, a value or command to be typed, a proper name. */
const PHRASES = [
  'QR code',
  'App Store',
  'CH Play',
  'Active Authentication',
  'active authentication',
  'Chip Authentication',
  'chip authentication',
  'secure messaging',
  'master list',
  'English',
  'npm start',
  'python3, make',
  'back, cancel, leave',
  'own, none',
  'làm tiếp bằng resume',
  'yes hoặc no',
  'vi hoặc en',
  'citizen, officer hoặc both',
  'citizen, officer, both',
  'fast, normal hoặc max',
  'fast, normal',
  'fast, normal, max',
  '1, 2, all',
  '1, 2 hoặc all',
  'hoặc due: đến',
  'running: đồng hồ',
  'hoặc today',
  ':memory:',
  'pretty hoặc json',
  'by-date',
  'emrtd dump',
  '“own”',
  'mục “before”',
  'thêm phần card',
  'vneid-sim register',
  'vneid-sim resume',
  'vneid-sim explain',
  'vneid-sim verify',
  'api serve',
  'api check',
  'register --api',
];

const vocabulary = new Set([...saidInSources('en'), LIBRARIES].flatMap(wordsOf).filter((word) => !SHARED.has(word)));

/** The English words of a Vietnamese text: all that our English texts and the libraries say, but for what is the same in Vietnamese. */
export const english = (text: string): string[] =>
  wordsOf(PHRASES.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text.replaceAll(/\s+/g, ' '))).filter((word) =>
    vocabulary.has(word),
  );
