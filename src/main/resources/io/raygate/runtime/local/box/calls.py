"""Keeps a box's processes from calls of the kernel that only an attack on the kernel itself has a use for.

What is refused gets an error, as on a kernel without it, and nobody is killed for asking. What Ray, Jupyter, pip and
profilers use stays: threads, Unix sockets, TCP, looking into one's own processes.
"""

import ctypes
import errno
import os
import socket

import seal

PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
ALLOW, ERROR = 0x7FFF0000, 0x00050000
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
# Where struct seccomp_data has them; of an argument the lower half, which is all that is looked at.
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16

FAMILIES = (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK)
# As an audit knows the architecture, and where the numbers of another begin that looks the same.
MACHINES = {"x86_64": (0xC000003E, 0x40000000), "aarch64": (0xC00000B7, None)}
# Call: its number on x86_64 and on aarch64, and what it is answered.
REFUSED = {
    "keyctl": (250, 219, errno.EPERM),
    "add_key": (248, 217, errno.EPERM),
    "request_key": (249, 218, errno.EPERM),
    "bpf": (321, 280, errno.EPERM),
    "perf_event_open": (298, 241, errno.EPERM),
    "userfaultfd": (323, 282, errno.EPERM),
    "kexec_load": (246, 104, errno.EPERM),
    "kexec_file_load": (320, 294, errno.EPERM),
    "io_uring_setup": (425, 425, errno.ENOSYS),
    "io_uring_enter": (426, 426, errno.ENOSYS),
    "io_uring_register": (427, 427, errno.ENOSYS),
    # Its flags lie in memory, where a filter cannot look: the C library then takes the older call.
    "clone3": (435, 435, errno.ENOSYS),
}
SOCKET = (41, 198)
NEW_NAMESPACE = {"unshare": (272, 97), "clone": (56, 220)}


class _Step(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("if_so", ctypes.c_ubyte), ("if_not", ctypes.c_ubyte),
                ("value", ctypes.c_uint)]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.POINTER(_Step))]


def program(machine):
    """The filter's steps. Each is an operation, its value, and how many to leap over if so and if not."""
    which = list(MACHINES).index(machine)
    architecture, foreign = MACHINES[machine]
    steps = [(LOAD, ARCHITECTURE, 0, 0), (EQUAL, architecture, 1, 0), _answer(errno.ENOSYS), (LOAD, NUMBER, 0, 0)]
    if foreign:
        steps += [(AT_LEAST, foreign, 0, 1), _answer(errno.ENOSYS)]
    for *numbers, error in REFUSED.values():
        steps += [(EQUAL, numbers[which], 0, 1), _answer(error)]
    steps += [(EQUAL, SOCKET[which], 0, len(FAMILIES) + 2), (LOAD, FIRST_ARGUMENT, 0, 0)]
    steps += [(EQUAL, int(family), len(FAMILIES) - i, 0) for i, family in enumerate(FAMILIES)]
    steps += [_answer(errno.EAFNOSUPPORT), (LOAD, NUMBER, 0, 0)]
    for numbers in NEW_NAMESPACE.values():
        steps += [(EQUAL, numbers[which], 0, 4), (LOAD, FIRST_ARGUMENT, 0, 0),
                  (ANY_BIT, seal.CLONE_NEWUSER, 0, 1), _answer(errno.EPERM), (LOAD, NUMBER, 0, 0)]
    return steps + [(RETURN, ALLOW, 0, 0)]


def _answer(error):
    return RETURN, ERROR | error, 0, 0


def refuse_needless():
    """For this process and all it starts, for good. New privileges have to be forbidden already."""
    machine = os.uname().machine
    if machine not in MACHINES:
        raise seal.CannotSeal(f"cannot filter calls on {machine}")
    steps = [_Step(code, if_so, if_not, value) for code, value, if_so, if_not in program(machine)]
    filtering = _Program(len(steps), (_Step * len(steps))(*steps))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_SECCOMP, ctypes.c_ulong(SECCOMP_MODE_FILTER), ctypes.byref(filtering), *[ctypes.c_ulong(0)] * 2):
        raise seal.CannotSeal(f"cannot filter calls: {os.strerror(ctypes.get_errno())}")
