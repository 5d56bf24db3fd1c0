#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Talks with `recital serve` as programs do.

    check_server.py conversation|limits|hostile|closed|client --program build/recital --checkout .

conversation: the handshake, the list of tools, each tool, and what its answers say
limits:       answers and messages end where they must
hostile:      whatever is sent, each request has one answer of the protocol and the server goes on
closed:       it ends with its input, and when nobody reads what it says
client:       the client of @modelcontextprotocol/sdk (skipped without it)
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
NAMES = ["find", "cites", "cited_by", "chain", "quote", "check", "search"]


class Conversation:
    def __init__(self, program, corpus):
        self.process = subprocess.Popen([program, "serve", corpus, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.next = 0

    def say(self, line):
        self.process.stdin.write(line if isinstance(line, bytes) else line.encode("utf-8"))
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()

    def hear(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"the server has gone: {self.process.stderr.read().decode()}")
        return json.loads(line)

    def ask(self, method, params=None):
        self.next += 1
        self.say(json.dumps({"jsonrpc": "2.0", "id": self.next, "method": method} | ({} if params is None else {"params": params})))
        answer = self.hear()
        if answer["jsonrpc"] != "2.0" or answer["id"] != self.next:
            sys.exit(f"not the answer to {self.next}: {answer}")
        return answer

    def call(self, name, **arguments):
        result = self.ask("tools/call", {"name": name, "arguments": arguments})["result"]
        (content,) = result["content"]
        if content["type"] != "text":
            sys.exit(f"no text: {content}")
        return content["text"] if result["isError"] else json.loads(content["text"])

    def end(self):
        self.process.stdin.close()
        status = self.process.wait(timeout=20)
        complaint = self.process.stderr.read()
        if status != 0 or complaint:
            sys.exit(f"exit {status}: {complaint.decode()}")


def expect(condition, what):
    if not condition:
        sys.exit(f"wrong: {what}")


def made_corpus(options, folder, further=0):
    texts = folder / "texts"
    texts.mkdir()
    shutil.copy(options.checkout / "data/samples/A_RES_52_189.txt", texts)
    for number in range(further):
        (texts / f"A_RES_60_{number + 1}.txt").write_text(
            f"United Nations A/RES/60/{number + 1}\n\nThe General Assembly,\n\nRecalling its resolution 52/189 of 18 December 1997,\n\n"
            f"1. Decides to consider migration 🕊 in {'a long sentence about it, ' * 20}at its next session.\n", encoding="utf-8")
    corpus = folder / "corpus.db"
    subprocess.run([options.program, "index", texts, "-o", corpus], check=True, capture_output=True)
    return corpus


def conversation(options, folder):
    talk = Conversation(options.program, made_corpus(options, folder, further=3))
    for asked, given in (("2025-06-18", "2025-06-18"), ("2024-11-05", "2024-11-05"), ("1999-01-01", "2025-06-18")):
        begun = talk.ask("initialize", {"protocolVersion": asked, "capabilities": {}, "clientInfo": {"name": "test", "version": "0"}})["result"]
        expect(begun["protocolVersion"] == given and begun["serverInfo"]["name"] == "recital" and "tools" in begun["capabilities"], begun)
    talk.say(json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}))
    expect(talk.ask("ping")["result"] == {}, "ping")
    tools = talk.ask("tools/list")["result"]["tools"]
    expect([tool["name"] for tool in tools] == NAMES, tools)
    for tool in tools:
        schema = tool["inputSchema"]
        expect(tool["description"] and schema["type"] == "object" and set(schema["required"]) <= set(schema["properties"]), tool)
        expect(tool["annotations"]["readOnlyHint"] is True, tool)

    found = talk.call("find", text="rights child")["instruments"]
    expect([row["id"] for row in found] == ["A/RES/44/25", "convention-on-the-rights-of-the-child"] and found[1]["matched"] == "words", found)
    cited = talk.call("cites", id="52/189", limit=200)
    expect(cited["document"]["id"] == "A/RES/52/189" and cited["document"]["in_corpus"], cited["document"])
    expect({"A/RES/49/127"} <= {row["cited"] for row in cited["citations"]} and cited["more"] == 0, cited)
    citing = talk.call("cited_by", id="A/RES/52/189")["citations"]
    expect([row["citing"] for row in citing] == ["A/RES/60/1", "A/RES/60/2", "A/RES/60/3"] and citing[0]["verb"] == "recalls", citing)
    chain = talk.call("chain", id="60/1", direction="rests_on", limit=200)
    expect(chain["chain"][0] == {"steps": 1, "id": "A/RES/52/189", "kind": "resolution", "title": "International migration and development",
                                 "date": "1997-12-18"}, chain["chain"][0])
    expect(len(chain["chain"]) == chain["instruments"] == chain["chain"][-1]["steps"] * 0 + len(chain["chain"]), chain["instruments"])
    expect(talk.call("chain", id="52/189", direction="rests_on_it")["instruments"] == 3, "rests_on_it")
    quotes = talk.call("quote", id="52/189", document="60/2")
    expect(quotes["more"] is False and [row["document"] for row in quotes["quotes"]] == ["A/RES/60/2"], quotes)
    expect(quotes["quotes"][0]["sentence"] == "Recalling its resolution 52/189 of 18 December 1997,", quotes)
    checked = talk.call("check", text="The General Assembly,\n\nRecalling its resolution 52/1890 of 18 December 1997,\n")
    expect(checked["citations"] == 1 and [(row["rule"], row["line"], row["column"]) for row in checked["findings"]] == [("unresolved", 3, 26)], checked)
    expect(talk.call("check", text="Recalling its resolution 52/189 of 18 December 1997,\n")["findings"] == [], "a draft without faults")
    hits = talk.call("search", words="migration", cites="52/189")["paragraphs"]
    expect(hits == [], hits)
    hits = talk.call("search", words='"consider migration"', part="operative", limit=2)
    expect(len(hits["paragraphs"]) == 2 and "\x01" not in hits["paragraphs"][0]["words"], hits)
    talk.end()


def limits(options, folder):
    talk = Conversation(options.program, made_corpus(options, folder, further=230))
    citing = talk.call("cited_by", id="52/189", limit=10_000)
    expect(len(citing["citations"]) == 200 and citing["more"] == 30, (len(citing["citations"]), citing["more"]))
    expect(len(talk.call("cited_by", id="52/189")["citations"]) == 50, "the usual number")
    quotes = talk.call("quote", id="52/189", limit=7)
    expect(len(quotes["quotes"]) == 7 and quotes["more"] is True, quotes["more"])
    hits = talk.call("search", words="migration", limit=200)
    expect(len(json.dumps(hits, ensure_ascii=False).encode()) < 66_000, "an answer of more than 64 KiB")
    expect("262144 bytes" in talk.call("check", text="Recalling its resolution 52/189,\n" * 10_000), "a draft that is too long")
    talk.say(json.dumps({"jsonrpc": "2.0", "id": 7, "method": "ping", "params": {"x": "y" * (1 << 20)}}))
    refused = talk.hear()
    expect(refused["error"]["code"] == -32600 and refused["id"] is None and "1048576 bytes" in refused["error"]["message"], refused)
    expect(talk.ask("ping")["result"] == {}, "goes on")
    talk.end()


def hostile(options, folder):
    talk = Conversation(options.program, made_corpus(options, folder))
    for line, code in ((b"\xff\xfe\x00", -32700), (b"{", -32700), (b"[" * 100_000, -32700), (b'{"a":' * 60_000, -32700), (b"[]", -32600),
                       (b"7", -32600), (b'"x"', -32600), (b"{}", -32600), (b'{"id":[1],"method":"ping","jsonrpc":"2.0"}', -32600),
                       (b'{"id":1,"method":"ping"}', -32600), (b'{"id":1,"method":7,"jsonrpc":"2.0"}', -32600),
                       (b'{"id":1,"method":"shutdown","jsonrpc":"2.0"}', -32601),
                       (b'{"id":1,"method":"tools/call","jsonrpc":"2.0"}', -32602),
                       (b'{"id":1,"method":"tools/call","params":[],"jsonrpc":"2.0"}', -32602),
                       (b'{"id":1,"method":"tools/call","params":{"name":"find","arguments":[]},"jsonrpc":"2.0"}', -32602),
                       (b'{"id":1,"method":"tools/call","params":{"name":"find; rm -rf /"},"jsonrpc":"2.0"}', -32602)):
        talk.say(line)
        answer = talk.hear()
        expect(answer.get("error", {}).get("code") == code, (line[:80], answer))
    for silent in (b'{"jsonrpc":"2.0","id":1,"result":{}}', b'{"jsonrpc":"2.0","method":"tools/call","params":{"name":"find"}}', b"", b"  \r"):
        talk.say(silent)
    for name in NAMES:
        for arguments in ({}, {"id": 7, "text": 7, "words": 7}, {"id": "", "text": " ", "words": "\n"}, {"id": None},
                          {"id": "52/189", "text": "x", "words": "x", "limit": "many"}, {"id": "52/189", "text": "x", "words": "x", "limit": 1e300},
                          {"id": "52/189", "text": "x", "words": "x", "limit": 1.5}):
            said = talk.call(name, **arguments)
            expect(isinstance(said, str) and said and "\n" not in said, (name, arguments, said))
    for name, word in (("find", "text"), ("cites", "id"), ("quote", "id"), ("search", "words"), ("check", "text")):
        for value in ("' OR 1=1 --", "\"", "NEAR(", "*", "x" * 200_000, "\u0000\u001b[31m", "../../etc/passwd", "𝕏" * 5000, "a AND OR NOT b"):
            talk.call(name, **{word: value})
    expect(talk.call("search", words="migration", part="' OR '1'='1")["paragraphs"] == [], "a part that is none")
    talk.say('{"jsonrpc":"2.0","id":"\\ud800","method":"ping"}')
    talk.hear()
    expect(talk.ask("ping")["result"] == {}, "goes on")
    talk.end()


def closed(options, folder):
    corpus = made_corpus(options, folder)
    before = corpus.read_bytes()
    talk = Conversation(options.program, corpus)
    talk.process.stdin.write(b'{"jsonrpc":"2.0","id":1,"method":"ping"}')  # without an end of line
    talk.process.stdin.close()
    expect(json.loads(talk.process.stdout.readline())["result"] == {}, "the last line needs no end")
    expect(talk.process.wait(timeout=20) == 0, "ends with its input")
    talk = Conversation(options.program, corpus)
    talk.process.stdout.close()
    try:
        for _ in range(100):
            talk.say('{"jsonrpc":"2.0","id":1,"method":"tools/list"}')
    except BrokenPipeError:
        pass
    expect(talk.process.wait(timeout=20) == 0, "ends when nobody reads")
    expect(corpus.read_bytes() == before, "the corpus file was changed")


CLIENT = """
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
const [program, corpus] = process.argv.slice(2);
const client = new Client({ name: 'test', version: '1.0.0' });
await client.connect(new StdioClientTransport({ command: program, args: ['serve', corpus, '--stdio'] }));
const { tools } = await client.listTools();
const found = await client.callTool({ name: 'find', arguments: { text: '52/189' } });
const wrong = await client.callTool({ name: 'cites', arguments: { id: 'no such thing' } });
let refused = '';
try { await client.callTool({ name: 'delete', arguments: {} }); } catch (error) { refused = String(error.code); }
console.log(JSON.stringify({ server: client.getServerVersion(), tools: tools.map(tool => tool.name), found, wrong, refused }));
await client.close();
"""


def client(options, folder):
    node, npm = shutil.which("node"), shutil.which("npm")
    places = [os.environ.get("RECITAL_NODE_MODULES", "")]
    if npm:
        places.append(subprocess.run([npm, "root", "-g"], capture_output=True, text=True, check=False).stdout.strip())
    found = [place for place in places if place and (pathlib.Path(place) / "@modelcontextprotocol/sdk/package.json").exists()]
    if not node or not found:
        print("skipped: npm's @modelcontextprotocol/sdk is not installed (npm install -g @modelcontextprotocol/sdk)")
        return SKIPPED
    (folder / "node_modules").symlink_to(found[0])
    (folder / "client.mjs").write_text(CLIENT, encoding="utf-8")
    corpus = made_corpus(options, folder)
    done = subprocess.run([node, folder / "client.mjs", options.program, corpus], capture_output=True, text=True, check=False, timeout=120)
    expect(done.returncode == 0, done.stderr)
    said = json.loads(done.stdout)
    expect(said["server"]["name"] == "recital" and said["tools"] == NAMES and said["refused"] == "-32602", said)
    expect(json.loads(said["found"]["content"][0]["text"])["instruments"][0]["id"] == "A/RES/52/189", said["found"])
    expect(said["wrong"]["isError"] is True and "no instrument" in said["wrong"]["content"][0]["text"], said["wrong"])
    return 0


def main():
    parser = argparse.ArgumentParser()
    cases = {"conversation": conversation, "limits": limits, "hostile": hostile, "closed": closed, "client": client}
    parser.add_argument("case", choices=cases)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--checkout", type=pathlib.Path, required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        status = cases[options.case](options, pathlib.Path(folder)) or 0
    if status == 0:
        print(f"{options.case}: as it should be")
    return status


if __name__ == "__main__":
    sys.exit(main())
