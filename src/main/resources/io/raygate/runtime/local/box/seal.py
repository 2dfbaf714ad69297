"""The walls of a box: namespaces, a root of its own, and no privileges.

Three modes. "root": the console runs as root and gives every application an unprivileged user of its own.
"rootless": the same through a user namespace, as the console's own user. "open": the kernel allows no
namespace, nothing is walled off, and the console says so.

Everything here fails loudly: a wall that cannot be built ends the start, it is never left out.
"""

import ctypes
import fcntl
import os
import re
import socket
import struct

HOME = "/application"
RAY_FOLDER = "/tmp/ray"
SECRETS = "/run/raygate"

# What of /etc programs need to run. The rest, the console's own configuration included, does not exist inside.
ETC = ("ld.so.cache", "ld.so.conf", "ld.so.conf.d", "ssl/certs", "ssl/openssl.cnf", "ca-certificates", "pki/tls",
       "pki/ca-trust", "crypto-policies", "alternatives", "localtime", "timezone", "mime.types", "protocols",
       "services", "host.conf", "bash.bashrc", "profile", "inputrc", "fonts", "OpenCL", "vulkan", "nvidia")
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")

_libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS = 0x00020000, 0x02000000, 0x04000000
CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x08000000, 0x10000000, 0x20000000, 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_NOATIME, MS_NODIRATIME, MS_BIND, MS_REC, MS_PRIVATE, MS_RELATIME = 1024, 2048, 4096, 16384, 1 << 18, 1 << 21
MNT_DETACH = 2
PR_SET_PDEATHSIG, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 24, 36, 38
PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4


class CannotSeal(Exception):
    """A wall could not be built; the message is for people."""


def _check(result, what):
    if result != 0:
        code = ctypes.get_errno()
        raise CannotSeal(f"{what}: {os.strerror(code)}")


def _unshare(flags, what):
    _check(_libc.unshare(flags), f"cannot make {what}")


def _mount(source, target, kind=None, flags=0, options=None):
    arguments = [None if it is None else os.fsencode(it) for it in (source, target, kind)]
    _check(_libc.mount(*arguments, ctypes.c_ulong(flags), None if options is None else options.encode()),
           f"cannot mount {source or kind} on {target}")


def _prctl(option, argument=0, third=0):
    return _libc.prctl(option, ctypes.c_ulong(argument), ctypes.c_ulong(third), ctypes.c_ulong(0), ctypes.c_ulong(0))


def die_with_parent():
    """The kernel kills this process when its parent dies. Changing user or privileges switches it off again."""
    _check(_prctl(PR_SET_PDEATHSIG, 9), "cannot follow the parent")


def adopt_orphans():
    """Processes that lose their parent come to this one, which can then end them."""
    _check(_prctl(PR_SET_CHILD_SUBREAPER, 1), "cannot adopt orphans")


def enter_network(mode):
    """Leaves the machine's network for one that has nothing but its own loopback."""
    uid, gid = os.getuid(), os.getgid()
    if mode == "rootless":
        _unshare(CLONE_NEWUSER, "a user namespace")
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/gid_map", f"{gid} {gid} 1")
        _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _unshare(CLONE_NEWNET, "a network namespace")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        fcntl.ioctl(s, 0x8914, struct.pack("16sH14x", b"lo", 0x1 | 0x40))  # SIOCSIFFLAGS: up, running


def next_child_is_first():
    """The next child of this process is process 1 of a process world of its own."""
    _unshare(CLONE_NEWPID, "a process namespace")


def enter(plan, secrets, memory_group=None):
    """To be called by that first process: builds the box's root around it and throws away the old one.

    `memory_group` is the control group's folder, and where it is to be seen inside.
    """
    _unshare(CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWUTS, "mount, message and host name namespaces")
    if memory_group:
        _unshare(CLONE_NEWCGROUP, "a control group namespace")
    socket.sethostname(plan["id"])
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    root = plan["folders"]["run"] + "/root"
    os.makedirs(root, mode=0o700, exist_ok=True)
    os.umask(0o022)
    _mount("tmpfs", root, "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=16m")
    _system(root)
    _etc(root, plan)
    _devices(root, plan)
    os.makedirs(root + "/tmp")
    _mount("tmpfs", root + "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777,size=2g")
    for folder in plan["readable"]:
        _bind(folder, root + folder, writable=False)
    _bind(plan["folders"]["home"], root + HOME)
    _bind(plan["folders"]["ray"], root + RAY_FOLDER)
    _secrets(root, plan, secrets)
    _proc_and_sys(root, plan, memory_group)
    _pivot(root)


def _system(root):
    for name in ("usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32", "nix/store"):
        path = "/" + name
        if os.path.islink(path):
            os.symlink(os.readlink(path), root + path)
        elif os.path.isdir(path):
            _bind(path, root + path, writable=False)


def _etc(root, plan):
    for name in ETC:
        if os.path.exists("/etc/" + name):
            _bind("/etc/" + name, f"{root}/etc/{name}", writable=False)
    host, uid, gid = plan["id"], plan["uid"], plan["gid"]
    own = {
        "passwd": f"root:x:0:0:root:/nonexistent:/bin/false\nray:x:{uid}:{gid}:Ray:{HOME}:/bin/bash\n",
        "group": f"root:x:0:\nray:x:{gid}:\n",
        "hostname": host + "\n",
        "hosts": f"127.0.0.1 localhost {host}\n::1 localhost\n",
        "resolv.conf": "",
        "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
    }
    for name, text in own.items():
        _write(f"{root}/etc/{name}", text, os.O_CREAT)


def _devices(root, plan):
    dev = root + "/dev"
    os.makedirs(dev)
    _mount("tmpfs", dev, "tmpfs", MS_NOSUID | MS_NOEXEC, "mode=0755,size=1m")
    names = list(DEVICES)
    if plan["gpus"] > 0:
        names += [it for it in os.listdir("/dev") if re.match(r"nvidia|dri$|kfd$", it)]
    for name in names:
        _bind("/dev/" + name, f"{dev}/{name}", device=True)
    for name in ("shm", "pts"):
        os.mkdir(f"{dev}/{name}")
    # Ray refuses an object store that is larger than this file system; what is not used costs nothing.
    room = plan["objectStoreMemory"] + (256 << 20)
    _mount("tmpfs", dev + "/shm", "tmpfs", MS_NOSUID | MS_NODEV, f"mode=1777,size={room}")
    _mount("devpts", dev + "/pts", "devpts", MS_NOSUID | MS_NOEXEC, "newinstance,ptmxmode=0666,mode=0620")
    os.symlink("pts/ptmx", dev + "/ptmx")
    for name, target in (("fd", "fd"), ("stdin", "fd/0"), ("stdout", "fd/1"), ("stderr", "fd/2")):
        os.symlink("/proc/self/" + target, f"{dev}/{name}")


def _secrets(root, plan, secrets):
    folder = root + SECRETS
    os.makedirs(folder)
    _mount("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "mode=0755,size=1m")
    for name, text in secrets.items():
        _write(f"{folder}/{name}", text, os.O_CREAT, 0o400)
        os.chown(f"{folder}/{name}", plan["uid"], plan["gid"])


def _proc_and_sys(root, plan, memory_group):
    os.makedirs(root + "/proc")
    _mount("proc", root + "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    parts = ["/sys/devices/system/cpu", "/sys/devices/system/node"]
    if plan["gpus"] > 0:
        parts += ["/sys/bus/pci", "/sys/class/drm", "/sys/module/nvidia"]
    for part in filter(os.path.isdir, parts):
        _bind(part, root + part, writable=False)
    if memory_group:
        # Ray reads its memory limit here and ends the greediest task before the kernel would.
        folder, seen_at = memory_group
        _bind(folder, root + seen_at, writable=False)


def _pivot(root):
    os.chdir(root)
    call = {"x86_64": 155, "aarch64": 41}.get(os.uname().machine)
    if call is None:
        raise CannotSeal(f"cannot change the root on {os.uname().machine}")
    _check(_libc.syscall(ctypes.c_long(call), b".", b"."), "cannot change the root")
    _check(_libc.umount2(b".", MNT_DETACH), "cannot leave the old root")
    os.chdir("/")
    _mount(None, "/", None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV)


def _bind(source, target, writable=True, device=False):
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    # Mounts below come along only where nobody can write: what is writable is one folder and nothing else.
    _mount(source, target, None, MS_BIND | (0 if writable else MS_REC))
    if device:
        return
    for point in [target] if writable else _mounts_under(os.path.realpath(target)):
        _restrict(point, writable)


def _restrict(point, writable):
    # A user namespace may add restrictions to what it inherits but must repeat those that are there.
    now = os.statvfs(point).f_flag
    kept = 0
    for told, flag in ((1, MS_RDONLY), (2, MS_NOSUID), (4, MS_NODEV), (8, MS_NOEXEC), (1024, MS_NOATIME),
                       (2048, MS_NODIRATIME), (4096, MS_RELATIME)):
        kept |= flag if now & told else 0
    _mount(None, point, None, MS_REMOUNT | MS_BIND | MS_NOSUID | MS_NODEV | kept | (0 if writable else MS_RDONLY))


def _mounts_under(target):
    with open("/proc/self/mountinfo", encoding="utf-8", errors="surrogateescape") as lines:
        points = [re.sub(r"\\(\d{3})", lambda it: chr(int(it[1], 8)), line.split()[4]) for line in lines]
    return [it for it in dict.fromkeys(points) if it == target or it.startswith(target + "/")]


def _write(path, text, flags=0, mode=0o644):
    with os.fdopen(os.open(path, os.O_WRONLY | flags, mode), "w", encoding="utf-8") as file:
        file.write(text)


def own(folder, uid, gid):
    """Hands a folder and all in it to a user, without following links the former user may have left."""
    if os.lstat(folder).st_uid == uid:
        return
    for _, folders, files, here in os.fwalk(folder, follow_symlinks=False):
        for name in folders + files:
            os.chown(name, uid, gid, dir_fd=here, follow_symlinks=False)
    os.chown(folder, uid, gid, follow_symlinks=False)


def give_up_privileges(uid=None, gid=None):
    """No capability, no way to gain one, no other group; and then looks whether that is so."""
    for capability in range(64):
        _prctl(PR_CAPBSET_DROP, capability)
    _prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    if uid is not None and os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(gid, gid, gid)
        os.setresuid(uid, uid, uid)
    header = struct.pack("Ii", 0x20080522, 0)
    _check(_libc.capset(header, bytes(24)), "cannot give up capabilities")
    _check(_prctl(PR_SET_NO_NEW_PRIVS, 1), "cannot forbid new privileges")
    # utf-8 is loaded already; another codec would be looked for in a Python that the walls may hide.
    with open("/proc/self/status", encoding="utf-8") as lines:
        status = dict(line.rstrip("\n").split(":\t", 1) for line in lines if ":\t" in line)
    left = [it for it in ("CapInh", "CapPrm", "CapEff", "CapAmb") if int(status[it], 16)]
    if left or status["NoNewPrivs"] != "1" or (uid is not None and set(status["Uid"].split()) != {str(uid)}):
        raise CannotSeal("privileges are left after giving them up: " + (", ".join(left) or status["Uid"]))
