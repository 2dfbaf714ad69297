"""Carries bytes between Unix sockets outside a box and its loopback, both ways, until each side has finished.

One thread, one epoll. A direction stops being read while the other side is slow, and its end is passed on by
itself (half-close), so a request whose sender has finished still gets its answer.
"""

import errno
import os
import select
import socket

ROOM = 256 << 10
_buffer = memoryview(bytearray(ROOM))
IN, OUT, GONE = select.EPOLLIN, select.EPOLLOUT, select.EPOLLHUP | select.EPOLLERR


class Door:
    """A listening socket and how to reach what lies behind it."""

    def __init__(self, listening, connect):
        self.socket, self.connect = listening, connect
        listening.setblocking(False)


class Side:
    """One end of a connection. `owed` is what it was sent and could not take yet."""

    def __init__(self, sock, connecting):
        self.socket, self.connecting = sock, connecting
        self.other = None
        self.owed = bytearray()
        self.finished = False  # it will send no more
        self.told = False  # it knows that it will get no more
        self.gone = False  # it can neither send nor get
        self.watched = 0

    def is_over(self):
        return (self.told and self.other.told) or any(
            it.gone and it.finished and not it.other.owed for it in (self, self.other))


class Relay:
    def __init__(self, doors):
        self.epoll = select.epoll()
        self.doors = {it.socket.fileno(): it for it in doors}
        self.sides = {}
        for number in self.doors:
            self.epoll.register(number, IN)

    def serve(self):
        while True:
            arrived = self.epoll.poll()
            for number, events in arrived:
                if number in self.sides:
                    self._move(self.sides[number], events)
            # Last, because a new connection may get the number of one that has just been closed.
            for number, _ in arrived:
                if number in self.doors:
                    self._accept(self.doors[number])

    def _accept(self, door):
        try:
            near, _ = door.socket.accept()
        except OSError as problem:
            if problem.errno in (errno.EMFILE, errno.ENFILE) and self.sides:
                # Out of file descriptors: the newest connection makes way, the older ones go on.
                self._close(next(reversed(self.sides.values())), reset=True)
            return
        try:
            far, connected = door.connect()
        except OSError:
            _reset(near)
            return
        near.setblocking(False)
        a, b = Side(near, False), Side(far, not connected)
        a.other, b.other = b, a
        for side in (a, b):
            self.sides[side.socket.fileno()] = side
            self._watch(side)

    def _move(self, side, events):
        side.gone |= bool(events & GONE)
        try:
            self._exchange(side, events)
        except OSError:
            self._close(side, reset=True)
            return
        if side.is_over():
            self._close(side, reset=False)
            return
        self._watch(side)
        self._watch(side.other)

    def _exchange(self, side, events):
        if side.connecting:
            problem = side.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if problem:
                raise OSError(problem, os.strerror(problem))
            side.connecting = False
        if side.owed and events & OUT:
            del side.owed[:_send(side.socket, side.owed)]
        if not side.finished and not side.other.owed and events & (IN | GONE):
            self._receive(side)
        for one in (side, side.other):
            if one.other.finished and not (one.owed or one.connecting or one.told):
                one.told = True
                one.socket.shutdown(socket.SHUT_WR)

    def _receive(self, side):
        try:
            count = side.socket.recv_into(_buffer)
        except BlockingIOError:
            return
        if count == 0:
            side.finished = True
            return
        other = side.other
        sent = 0 if other.connecting else _send(other.socket, _buffer[:count])
        other.owed += _buffer[sent:count]

    def _watch(self, side):
        wanted = OUT if side.connecting or side.owed else 0
        if not (side.connecting or side.finished or side.other.owed):
            wanted |= IN
        # The kernel reports a lost peer again and again: one that we cannot act on yet is not watched at all.
        watched = wanted if side.gone else wanted | GONE
        if watched == side.watched:
            return
        number = side.socket.fileno()
        if not side.watched:
            self.epoll.register(number, watched)
        elif not watched:
            self.epoll.unregister(number)
        else:
            self.epoll.modify(number, watched)
        side.watched = watched

    def _close(self, side, reset):
        for it in (side, side.other):
            if self.sides.pop(it.socket.fileno(), None):
                _reset(it.socket) if reset else it.socket.close()


def _send(sock, some):
    try:
        return sock.send(some)
    except BlockingIOError:
        return 0


def _reset(sock):
    # An abrupt end must not look like a clean one on the other side.
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    except OSError:
        pass
    sock.close()


def to_port(port):
    def connect():
        far = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        far.setblocking(False)
        far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return far, _connect(far, ("127.0.0.1", port))
    return connect


def to_path(path):
    def connect():
        far = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        far.setblocking(False)
        return far, _connect(far, path)
    return connect


def _connect(sock, address):
    """Whether the connection is there already."""
    problem = sock.connect_ex(address)
    if problem not in (0, errno.EINPROGRESS):
        sock.close()
        raise OSError(problem, os.strerror(problem))
    return problem == 0
