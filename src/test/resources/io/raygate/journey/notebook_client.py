"""What a person does with Jupyter, done by a program: run code in a kernel, type into a terminal.

    notebook_client.py kernel SERVER TOKEN CODE
    notebook_client.py terminal SERVER TOKEN COMMAND
    notebook_client.py watch SERVER TOKEN FROM     opens a terminal from another address, tells when it is cut
"""

import json
import socket
import sys
import urllib.parse
import urllib.request
import uuid

import websocket


class Server:
    def __init__(self, address, token, source=None):
        self.address, self.token, self.source = address, token, source

    def post(self, path, body):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode(), {
            "Authorization": "token " + self.token, "Content-Type": "application/json"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=60) as answer:
            return json.load(answer)

    def open(self, path, patience=120):
        place = urllib.parse.urlsplit(self.address)
        near = socket.create_connection((place.hostname, place.port), timeout=patience,
                                        source_address=self.source and (self.source, 0))
        return websocket.create_connection(f"ws://{place.netloc}{path}", socket=near, timeout=patience,
                                           header=["Authorization: token " + self.token])


def kernel(server, code):
    name = server.post("/api/kernels", {"name": "python3"})["id"]
    channel = server.open(f"/api/kernels/{name}/channels")
    asked = uuid.uuid4().hex
    channel.send(json.dumps({
        "channel": "shell", "parent_header": {}, "metadata": {}, "buffers": [],
        "header": {"msg_id": asked, "msg_type": "execute_request", "session": asked, "username": "", "version": "5.3"},
        "content": {"code": code, "silent": False, "store_history": False, "allow_stdin": False}}))
    while True:
        message = json.loads(channel.recv())
        if message["parent_header"].get("msg_id") != asked:
            continue
        if message["msg_type"] == "stream":
            print(message["content"]["text"], end="")
        if message["msg_type"] == "error":
            print("\n".join(message["content"]["traceback"]))
        if message["msg_type"] == "execute_reply":
            return message["content"]["status"]


def terminal(server, command):
    name = server.post("/api/terminals", {})["name"]
    channel = server.open(f"/terminals/websocket/{name}")
    channel.send(json.dumps(["stdin", command + "; echo the-$((1))-end\n"]))
    seen = ""
    while "the-1-end" not in seen:
        kind, *text = json.loads(channel.recv())
        seen += text[0] if kind == "stdout" else ""
    print(seen)
    return "ok"


def watch(server, source):
    name = server.post("/api/terminals", {})["name"]
    server.source = source
    channel = server.open(f"/terminals/websocket/{name}")
    print("open", flush=True)
    while True:
        kind, data = channel.recv_data()
        if kind == websocket.ABNF.OPCODE_CLOSE:
            print("closed", int.from_bytes(data[:2], "big"), flush=True)
            return "ok"


def main(act, address, token, more):
    outcome = {"kernel": kernel, "terminal": terminal, "watch": watch}[act](Server(address, token), more)
    print("outcome", outcome)


main(*sys.argv[1:])
