"""Holds many connections that send a byte of their request every second, and never end it.

    slow.py PORT CONNECTIONS SECONDS
"""

import asyncio
import sys
import time


async def hold(port, until):
    request = b"GET /learn HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: " + b"a" * 10_000
    begun = time.monotonic()
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for byte in request:
            if time.monotonic() > until:
                return None
            writer.write(bytes([byte]))
            await writer.drain()
            try:
                # The server may end it, or answer that it waited too long.
                if not await asyncio.wait_for(reader.read(1), 1):
                    return time.monotonic() - begun
            except asyncio.TimeoutError:
                pass
    except ConnectionError:
        return time.monotonic() - begun


async def main():
    port, count, seconds = map(int, sys.argv[1:4])
    until = time.monotonic() + seconds
    ended = [each for each in await asyncio.gather(*[hold(port, until) for _ in range(count)]) if each]
    print(f"{count} slow connections for {seconds} s: the server ended {len(ended)}"
          + (f", the first after {min(ended):.0f} s, the last after {max(ended):.0f} s" if ended else ""))


asyncio.run(main())
