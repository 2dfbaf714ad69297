"""Limits that the kernel holds a box to as a whole: its memory, and its processes and threads.

Control groups of either version, where this machine lets us make them. Each limit stands alone: a machine may have
one of them and not the other.
"""

import os
import resource
import time

V1, V2 = "cgroup v1", "cgroup v2"
TOP_V2 = "/sys/fs/cgroup"


class Groups:
    """The control groups of one box, and which version enforces what."""

    def __init__(self, name):
        self.name = name
        self.folders = []
        self.by = {}
        self.seen_at = {}

    def limit_memory(self, most):
        if self._make("memory", "memory.max", "memory.limit_in_bytes", most):
            # The swap beyond it; not every machine counts that.
            swap, text = (("memory.swap.max", "0") if self.by["memory"] == V2
                          else ("memory.memsw.limit_in_bytes", str(most)))
            _attempt(lambda: write(f"{self._folder('memory')}/{swap}", text))

    def limit_processes(self, most):
        self._make("pids", "pids.max", "pids.max", most)

    def _make(self, controller, file_v2, file_v1, most):
        if os.geteuid() != 0:
            return False
        for version, top, file in ((V2, TOP_V2, file_v2), (V1, f"{TOP_V2}/{controller}", file_v1)):
            parent = _parent(version, top, controller)
            if parent is None:
                continue
            folder = f"{parent}/raygate/{self.name}"
            if _attempt(lambda: _prepare(version, parent, folder, controller, file, most)):
                self.by[controller] = version
                self.seen_at[controller] = (folder, top)
                if folder not in self.folders:
                    self.folders.append(folder)
                return True
            if folder not in self.folders:
                _attempt(lambda: os.rmdir(folder))
        return False

    def _folder(self, controller):
        return self.seen_at[controller][0]

    def join(self, pid):
        for it in self.folders:
            write(it + "/cgroup.procs", str(pid))

    def remove(self):
        for folder in self.folders:
            for _ in range(40):
                if _attempt(lambda: os.rmdir(folder)) or not os.path.exists(folder):
                    break
                time.sleep(0.05)


def of_process(most):
    """What takes the place of the control group: counts all processes and threads of the user together."""
    hard = resource.getrlimit(resource.RLIMIT_NPROC)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_NPROC, (most, most))


def _prepare(version, parent, folder, controller, file, most):
    os.makedirs(folder, exist_ok=True)
    os.chmod(folder, 0o755)  # the box looks at it
    if version == V2:
        for it in (parent, parent + "/raygate"):
            write(it + "/cgroup.subtree_control", "+" + controller)
    write(f"{folder}/{file}", str(most))


def _parent(version, top, controller):
    """Below what limits the console itself. Version 2 wants processes in leaves only: there it is beside the console."""
    with open("/proc/self/cgroup", encoding="utf-8") as lines:
        mine = {fields[1]: fields[2] for fields in (line.rstrip("\n").split(":", 2) for line in lines)}
    path = os.path.dirname(mine.get("", "/")) if version == V2 else mine.get(controller, "/")
    parent = top + path.rstrip("/")
    return parent if os.path.exists(parent + "/cgroup.procs") else None


def _attempt(work):
    try:
        work()
        return True
    except OSError:
        return False


def write(path, text):
    with open(os.open(path, os.O_WRONLY), "w", encoding="ascii") as file:  # must be there already
        file.write(text)
