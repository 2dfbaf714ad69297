"""Starts one Ray application in a box of its own and stays with it until its end.

    box.py probe             prints what kind of box this machine allows, as JSON
    box.py keep PLAN         reads the plan (JSON), deletes it, and keeps the box it describes

The keeper is detached from the console that starts it and survives it: it has its own session, writes to plain
files, and inherits nothing else. What the console needs to find a box again lies in the box's run folder:

    dashboard.sock, jupyter.sock   the ways in, for the console's user alone; they do not exist inside
    egress.sock                    the way out, if somebody listens there
    box.json, end.json             what was built, and how it ended

    keeper -+- output    writes down what the others print
            +- relay     in the box's network, but not in its file system nor among its processes
            +- inside    process 1 of the box: Ray, Jupyter and all they start
"""

import json
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

import calls  # noqa: E402
import inside  # noqa: E402
import limits  # noqa: E402
import output  # noqa: E402
import relay  # noqa: E402
import seal  # noqa: E402
from inside import complain  # noqa: E402

CANNOT_BUILD = 70
BOOT = "/proc/sys/kernel/random/boot_id"
SIGNALS = {signal.SIGCHLD, signal.SIGTERM, signal.SIGINT}


def keep(plan, noting):
    """Returns the exit code of the box, and why it ended."""
    sealed = plan["mode"] != "open"
    plan["ports"] = inside.PORTS if sealed else plan["ports"]
    folders = plan["folders"]
    secrets = {name: read(path) for name, path in plan["secrets"].items()}
    if os.geteuid() == 0:
        for name in ("home", "ray"):
            seal.own(folders[name], plan["uid"], plan["gid"])
    doors = [relay.Door(listen_at(f"{folders['run']}/{name}.sock"), relay.to_port(plan["ports"][name]))
             for name in ("dashboard", "jupyter")]
    groups = limits.Groups(plan["id"])
    if plan.get("memory"):
        groups.limit_memory(plan["memory"])
    groups.limit_processes(plan["processes"])
    if sealed:
        seal.enter_network(plan["mode"])
    doors.append(relay.Door(listen_on(plan["ports"]["egress"]), relay.to_path(folders["run"] + "/egress.sock")))
    relaying = fork(lambda: carry(doors))
    if sealed:
        seal.next_child_is_first()
    ready, go = os.pipe()
    first = fork(lambda: live(plan, secrets, groups, ready, go, doors))
    os.close(ready)
    for it in doors:
        it.socket.close()
    groups.join(first)
    save(folders["run"] + "/box.json", {
        "id": plan["id"], "pid": os.getpid(), "started": start_time(), "boot": read(BOOT), "at": int(time.time()),
        "mode": plan["mode"],
        "memoryBy": groups.by.get("memory", "ray"), "processesBy": groups.by.get("pids", "user")})
    os.write(go, b"go")
    return watch(plan, groups, first, relaying, noting)


def begin_output(plan):
    """From here on what this process and its children print is written down by another, whose pid is returned."""
    source, sink = os.pipe()

    def note():
        os.close(sink)
        written = output.Output(plan["output"], plan["outputSize"])
        seal.give_up_privileges()
        written.note_all(source)
        return 0

    noting = fork(note)
    os.close(source)
    print_to(sink)
    return noting


def end_output(noting):
    """Returns when all is written down, or nearly: somebody in an open box may hold on to the pipe."""
    print_to(os.open("/dev/null", os.O_WRONLY))
    deadline = time.monotonic() + 2
    try:
        while os.waitpid(noting, os.WNOHANG)[0] == 0:
            if time.monotonic() > deadline:
                os.kill(noting, signal.SIGKILL)
            time.sleep(0.01)
    except ChildProcessError:
        pass  # buried already


def print_to(sink):
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)


def carry(doors):
    """The relay: it has the console's user, without any of its privileges."""
    seal.give_up_privileges()
    seal.die_with_parent()
    relay.Relay(doors).serve()


def live(plan, secrets, groups, ready, go, doors):
    """Process 1 of the box. It begins when its keeper says so and ends when its keeper is gone."""
    os.close(go)
    for it in doors:
        it.socket.close()
    if os.read(ready, 2) != b"go":
        return 1
    sealed = plan["mode"] != "open"
    if sealed:
        seal.enter(plan, secrets, groups.seen_at.get("memory"))
        places = {"home": seal.HOME, "ray": seal.RAY_FOLDER, "secrets": seal.SECRETS, "runtime": "/tmp/jupyter"}
    else:
        seal.adopt_orphans()
    seal.give_up_privileges(plan["uid"], plan["gid"])
    if "pids" not in groups.by:
        limits.of_process(plan["processes"])
    if not sealed:
        places = open_places(plan, secrets)
    seal.die_with_parent()
    calls.refuse_needless()
    if select.select([ready], [], [], 0)[0]:
        return 1
    os.close(ready)
    code = inside.Inside(plan, places, complain).run()
    if not sealed:
        inside.end_all_descendants()
        shutil.rmtree(os.path.dirname(places["ray"]))
    return code


def open_places(plan, secrets):
    """Where things are without a root of its own. Called by the application's own user."""
    folders = plan["folders"]
    private = folders["home"] + "/.raygate"
    os.makedirs(private, mode=0o700, exist_ok=True)
    for name, text in secrets.items():
        path = f"{private}/{name}"
        remove(path, os.unlink)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "w", encoding="ascii") as file:
            file.write(text)
    return {"home": folders["home"], "ray": short_way(folders["ray"]), "secrets": private,
            "runtime": private + "/jupyter"}


def short_way(folder):
    """Ray makes sockets deep below its folder, and a socket's path has little room: a short link leads there."""
    link = tempfile.mkdtemp(prefix="ray-") + "/r"
    os.symlink(folder, link)
    return link


def watch(plan, groups, first, relaying, noting):
    """Waits for the end, and brings it about when asked to."""
    deadline, stopped, why = None, False, None
    while True:
        patience = 3600 if deadline is None else max(deadline - time.monotonic(), 0.01)
        arrived = signal.sigtimedwait(SIGNALS, patience)
        if arrived and arrived.si_signo != signal.SIGCHLD and deadline is None:
            stopped, deadline = True, time.monotonic() + plan["grace"] + 4
            os.kill(first, signal.SIGTERM)
        for pid, code in inside.buried():
            if pid == first:
                end(relaying)
                sweep(plan)
                groups.remove()
                return code, why or ("stopped" if stopped else "see its log" if code == CANNOT_BUILD else "ended")
            if pid == relaying:
                why, relaying = "the relay ended", 0
                os.kill(first, signal.SIGKILL)
            if pid == noting:
                why = "its output could not be written"
                os.kill(first, signal.SIGKILL)
        if deadline and time.monotonic() > deadline:
            os.kill(first, signal.SIGKILL)


def own_session():
    try:
        os.setsid()
    except PermissionError:
        pass  # it leads one already
    os.chdir("/")
    os.umask(0o077)
    for it in SIGNALS:
        signal.signal(it, lambda *_: None)
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)


def fork(work):
    """A child that does the work and ends with its result, and never comes back here."""
    pid = os.fork()
    if pid:
        return pid
    try:
        os._exit(work())
    except BaseException as problem:
        complain(f"{problem}" if isinstance(problem, (OSError, seal.CannotSeal)) else f"fault: {problem!r}")
        os._exit(CANNOT_BUILD)


def end(pid):
    if pid:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def listen_at(path):
    if os.path.lexists(path):
        os.unlink(path)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listening.bind(path)
    os.chmod(path, 0o600)
    listening.listen(1024)
    return listening


def listen_on(port):
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(1024)
    return listening


def sweep(plan):
    for name in ("dashboard", "jupyter"):
        remove(f"{plan['folders']['run']}/{name}.sock", os.unlink)


def remove(path, how=os.rmdir):
    try:
        how(path)
        return True
    except FileNotFoundError:
        return True
    except OSError:
        return False


def read(path):
    with open(path, encoding="ascii") as file:
        return file.read().strip()


def save(path, facts):
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump(facts, file)
        file.flush()
        os.fsync(file.fileno())
    os.rename(path + ".new", path)


def start_time():
    """When this process started, in the clock ticks since boot that tell it from a later one with its number."""
    with open("/proc/self/stat", encoding="utf-8", errors="replace") as file:
        return int(file.read().rpartition(")")[2].split()[19])


def probe():
    """Builds the walls for an instant, in the order of preference, and tells which of them stood."""
    found = {"python": ".".join(map(str, sys.version_info[:3])), "root": os.geteuid() == 0, "mode": "open"}
    for mode in ("root",) if found["root"] else ("rootless",):
        outcome = try_mode(mode)
        if outcome is None:
            found["mode"] = mode
        else:
            found["whyNot"] = outcome
    groups = limits.Groups(f"probe-{os.getpid()}")
    groups.limit_memory(1 << 30)
    groups.limit_processes(100)
    found["memoryBy"], found["processesBy"] = groups.by.get("memory", "ray"), groups.by.get("pids", "user")
    groups.remove()
    return found


def try_mode(mode):
    """Nothing if the walls stand, else the reason in words."""
    told, tell = os.pipe()
    with tempfile.TemporaryDirectory(prefix="raygate-probe-") as folder:
        for it in ("run", "home", "ray"):
            os.mkdir(f"{folder}/{it}")
        plan = {"id": "probe", "mode": mode, "uid": os.getuid() or 65534, "gid": os.getgid() or 65534, "gpus": 0,
                "readable": [], "objectStoreMemory": 1 << 20,
                "folders": {it: f"{folder}/{it}" for it in ("run", "home", "ray")}}
        pid = os.fork()
        if pid == 0:
            os._exit(attempt(plan, tell))
        os.close(tell)
        with os.fdopen(told, encoding="utf-8") as words:
            reason = words.read()
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    return None if code == 0 else reason or f"the attempt ended with exit code {code}"


def attempt(plan, tell):
    try:
        seal.enter_network(plan["mode"])
        seal.next_child_is_first()
        pid = os.fork()
        if pid == 0:
            try:
                seal.enter(plan, {"ray.token": "probe"})
                seal.give_up_privileges(plan["uid"], plan["gid"])
                calls.refuse_needless()
                os._exit(0)
            except (OSError, seal.CannotSeal) as problem:
                os.write(tell, str(problem).encode())
                os._exit(1)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except (OSError, seal.CannotSeal) as problem:
        os.write(tell, str(problem).encode())
        return 1


def main(arguments):
    if arguments == ["probe"]:
        print(json.dumps(probe()))
        return 0
    if len(arguments) == 2 and arguments[0] == "keep":
        with open(arguments[1], encoding="utf-8") as file:
            plan = json.load(file)
        os.unlink(arguments[1])
        own_session()
        noting = begin_output(plan)
        try:
            code, why = keep(plan, noting)
        except (OSError, seal.CannotSeal) as problem:
            complain(str(problem))
            code, why = CANNOT_BUILD, str(problem)
        end_output(noting)
        save(plan["folders"]["run"] + "/end.json", {"code": code, "why": why})
        return code
    print(__doc__, file=sys.stderr)
    return 64


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
