// A yaml-language-server over standard input and output, as an editor runs it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from './support.js';

const program = path.join(root, 'tests/consumers/node_modules/yaml-language-server/bin/yaml-language-server');

/** What an editor that shows Markdown and fills in snippets says about itself. */
const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
  },
};

/** The position of `|` in a text, and the text without it. */
function atMark(marked) {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return { text: marked.replace('|', ''), position: { line: before.length - 1, character: before.at(-1).length } };
}

export class LanguageServer {
  #child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  #received = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #requests = 0;
  #folder;

  /** Ends with the test. `folder` is where the files that are opened would stand. */
  constructor(test, folder) {
    this.#folder = folder;
    this.#child.stdout.on('data', (data) => this.#receive(data));
    test.after(() => this.#child.kill());
  }

  async start(settings = {}) {
    this.settings = { validate: true, completion: true, hover: true, schemaStore: { enable: false }, ...settings };
    await this.#request('initialize', { processId: process.pid, rootUri: null, capabilities });
    this.#send({ method: 'initialized', params: {} });
    return this;
  }

  /** Opens a file and waits for what is found wrong with it: `line:column message`, from 1. */
  async open(text) {
    const uri = pathToFileURL(path.join(this.#folder, `file${++this.#requests}.yaml`)).href;
    const found = new Promise((resolve) => this.#diagnostics.set(uri, resolve));
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    const told = (await found).map(({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`);
    return { uri, told };
  }

  /** What is offered at the mark `|`: for each label what is inserted and what is said about it. */
  async offered(marked) {
    const { text, position } = atMark(marked);
    const { uri } = await this.open(text);
    const { items } = await this.#request('textDocument/completion', { textDocument: { uri }, position });
    return new Map(items.map(({ label, insertText, documentation }) =>
      [label, { inserted: insertText, said: documentation?.value ?? documentation ?? '' }]));
  }

  /** What is said about the place of the mark `|`, as Markdown. */
  async explained(marked) {
    const { text, position } = atMark(marked);
    const { uri } = await this.open(text);
    return (await this.#request('textDocument/hover', { textDocument: { uri }, position })).contents.value;
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #request(method, params) {
    const id = ++this.#requests;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  #receive(data) {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || this.#received.length < end + 4 + length) return;
      const message = JSON.parse(this.#received.subarray(end + 4, end + 4 + length).toString());
      this.#received = this.#received.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take({ id, method, params, result }) {
    if (method === 'workspace/configuration') {
      this.#send({ id, result: params.items.map(({ section }) => (section === 'yaml' ? this.settings : null)) });
    } else if (method === 'textDocument/publishDiagnostics') {
      this.#diagnostics.get(params.uri)?.(params.diagnostics);
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null });
    } else if (id !== undefined) {
      this.#answers.get(id)?.(result);
    }
  }
}
