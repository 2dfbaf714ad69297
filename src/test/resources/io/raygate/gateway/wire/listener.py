"""Says its port, then writes one line for each whole request: method, target, body and headers."""
import asyncio
import base64
import sys

from aiohttp import web


def encoded(data):
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogateescape")
    return base64.b64encode(data).decode()


async def listen(request):
    body = await request.read()
    words = [encoded(request.method), encoded(request.raw_path), encoded(body)]
    words += [encoded(name) + ":" + encoded(value) for name, value in request.raw_headers]
    print(*words, flush=True)
    return web.Response(body=f"{request.method} {request.raw_path} {len(body)}".encode())


async def main():
    server = web.Server(listen, max_line_size=65536, max_field_size=65536)
    runner = web.ServerRunner(server)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
