"""What runs in a box: Ray, Jupyter, and this, their parent, which as process 1 also buries orphans.

Ray ending ends the box with Ray's exit code. Jupyter ending alone is started again, each time a little later.
"""

import os
import resource
import shutil
import signal
import sys
import time

# Ports of a sealed box, which has all of them to itself. An open box is given a block of free ones instead.
PORTS = {"dashboard": 8265, "gcs": 6379, "client": 10001, "agent": 52365, "agentGrpc": 52366, "runtimeEnv": 52367,
         "metrics": 8080, "nodeManager": 52368, "objectManager": 52369, "workerMin": 20000, "workerMax": 29999,
         "jupyter": 8888, "egress": 3128}

LONGEST_PAUSE = 60
# Read here and now: where Jupyter runs, this folder does not exist.
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "notebook.py"), encoding="utf-8") as _file:
    NOTEBOOK = _file.read()
# Never taken from the user: they would change how Ray, Jupyter or any program here starts.
NOT_FOR_USERS = ("RAY_", "JUPYTER_", "LD_", "PYTHON")
SIGNALS = {signal.SIGCHLD, signal.SIGTERM, signal.SIGINT}


def environment(plan, places):
    """Everything a process in the box finds set: nothing of the console's own environment is among it."""
    ports, env = plan["ports"], plan["environment"]
    way_out = f"http://127.0.0.1:{ports['egress']}"
    here = f"localhost,127.0.0.1,::1,{plan['id']}"
    chosen = {it: text for it, text in plan["variables"].items() if not it.startswith(NOT_FOR_USERS)}
    return chosen | {
        "PATH": f"{env}/bin:/usr/local/bin:/usr/bin:/bin", "VIRTUAL_ENV": env, "HOME": places["home"],
        "USER": "ray", "LOGNAME": "ray", "SHELL": "/bin/bash", "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "TMPDIR": "/tmp", "PYTHONNOUSERSITE": "1",
        "HTTP_PROXY": way_out, "HTTPS_PROXY": way_out, "http_proxy": way_out, "https_proxy": way_out,
        "NO_PROXY": here, "no_proxy": here,
        "RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN_PATH": places["secrets"] + "/ray.token",
        "RAY_USAGE_STATS_ENABLED": "0", "RAY_DASHBOARD_REDACT_RUNTIME_ENV": "1",
        # By themselves they give up after 30 seconds, which a busy machine or a cold disk can take.
        "RAY_DASHBOARD_STARTUP_TIMEOUT_S": "120", "RAY_raylet_start_wait_time_s": "120",
        "RAY_DASHBOARD_ENABLE_PROFILING": "1" if plan["profiling"] else "0",
        "RAY_ROTATION_MAX_BYTES": str(64 << 20), "RAY_ROTATION_BACKUP_COUNT": "2",
        # Makes Ray take the loopback address for its own. It also refuses further nodes, which a box has no use for.
        "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",
    }


def ray_command(plan, places):
    ports = plan["ports"]
    command = [
        f"{plan['environment']}/bin/ray", "start", "--head", "--block", "--disable-usage-stats",
        "--include-dashboard=true", "--dashboard-host=127.0.0.1", "--node-ip-address=127.0.0.1",
        f"--dashboard-port={ports['dashboard']}", f"--port={ports['gcs']}",
        f"--ray-client-server-port={ports['client']}", f"--dashboard-agent-listen-port={ports['agent']}",
        f"--dashboard-agent-grpc-port={ports['agentGrpc']}", f"--runtime-env-agent-port={ports['runtimeEnv']}",
        f"--metrics-export-port={ports['metrics']}", f"--node-manager-port={ports['nodeManager']}",
        f"--object-manager-port={ports['objectManager']}", f"--min-worker-port={ports['workerMin']}",
        f"--max-worker-port={ports['workerMax']}", f"--temp-dir={places['ray']}", f"--num-cpus={plan['cpus']}",
        f"--num-gpus={plan['gpus']}", f"--object-store-memory={plan['objectStoreMemory']}",
    ]
    if plan.get("memory"):
        command.append(f"--memory={max(plan['memory'] - plan['objectStoreMemory'], plan['memory'] // 4)}")
    return command


def jupyter_command(plan, places):
    return [
        f"{plan['environment']}/bin/python", "-c", NOTEBOOK, "--no-browser", "--ServerApp.ip=127.0.0.1",
        "--ServerApp.identity_provider_class=__main__.GatewayAlone",
        f"--ServerApp.port={plan['ports']['jupyter']}", "--ServerApp.port_retries=0",
        "--ServerApp.allow_remote_access=True", "--ServerApp.terminals_enabled=True",
        # A login shell, which Jupyter would start, forgets the PATH with the environment in it.
        "--ServerApp.terminado_settings={'shell_command': ['/bin/bash']}",
        "--ServerApp.allow_root=False", "--ServerApp.open_browser=False", "--ServerApp.quit_button=False",
        f"--ServerApp.root_dir={places['home']}/notebooks", "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
    ]


class Inside:
    """The processes of one box, from their start to their end."""

    def __init__(self, plan, places, say):
        self.plan, self.places, self.say = plan, places, say
        self.ray = self.jupyter = 0
        self.jupyter_due, self.jupyter_since, self.pause = 0.0, 0.0, 1
        self.deadline = None
        self.begun = time.monotonic()

    def run(self):
        """Returns the exit code the box ends with."""
        _prepare(self.places)
        for it in SIGNALS:
            signal.signal(it, lambda *_: None)
        self.ray = self._start(ray_command(self.plan, self.places), {})
        while True:
            self._look_after_jupyter()
            arrived = signal.sigtimedwait(SIGNALS, self._patience())
            if arrived and arrived.si_signo != signal.SIGCHLD:
                self._stop()
            for pid, code in buried():
                if pid == self.ray:
                    self.say(f"Ray ended with exit code {code}")
                    return 0 if self.deadline else code or 1
                if pid == self.jupyter:
                    self._jupyter_ended(code)
            if self.deadline and time.monotonic() > self.deadline:
                self.say("Ray did not stop in time and is killed")
                return 0

    def _start(self, command, more):
        variables = environment(self.plan, self.places) | more
        return os.posix_spawn(command[0], command, variables, setsid=True, setsigmask=[],
                              setsigdef=[signal.SIGPIPE, *SIGNALS])

    def _look_after_jupyter(self):
        if self.jupyter or self.deadline or not self.plan["jupyter"] or time.monotonic() < self.jupyter_due:
            return
        if not self.jupyter_since and self._ray_is_busy_starting():
            self.jupyter_due = time.monotonic() + 0.25
            return
        self.jupyter_since = time.monotonic()
        self.jupyter = self._start(jupyter_command(self.plan, self.places), {
            "JUPYTER_TOKEN_FILE": self.places["secrets"] + "/jupyter.token",
            "JUPYTER_CONFIG_DIR": self.places["home"] + "/.jupyter",
            "JUPYTER_DATA_DIR": self.places["home"] + "/.local/share/jupyter",
            "JUPYTER_RUNTIME_DIR": self.places["runtime"],
            # For notebooks and terminals only: Ray gives its own jobs an address itself.
            "RAY_ADDRESS": f"127.0.0.1:{self.plan['ports']['gcs']}",
            "RAY_API_SERVER_ADDRESS": f"http://127.0.0.1:{self.plan['ports']['dashboard']}",
        })

    def _ray_is_busy_starting(self):
        # Ray gives itself 30 seconds to start its node, so on a slow machine nobody else should be in its way.
        socket = self.places["ray"] + "/session_latest/sockets/raylet"
        return not os.path.exists(socket) and time.monotonic() < self.begun + LONGEST_PAUSE

    def _jupyter_ended(self, code):
        if time.monotonic() - self.jupyter_since > LONGEST_PAUSE:
            self.pause = 1
        self.jupyter, self.jupyter_due = 0, time.monotonic() + self.pause
        if not self.deadline:
            self.say(f"Jupyter ended with exit code {code} and starts again in {self.pause} s")
        self.pause = min(self.pause * 2, LONGEST_PAUSE)

    def _patience(self):
        waiting = [3600.0]
        if self.deadline:
            waiting.append(self.deadline - time.monotonic())
        elif self.plan["jupyter"] and not self.jupyter:
            waiting.append(self.jupyter_due - time.monotonic())
        return max(min(waiting) + 0.01, 0.01)

    def _stop(self):
        if self.deadline:
            return
        self.deadline = time.monotonic() + self.plan["grace"]
        for pid in filter(None, (self.ray, self.jupyter)):
            os.kill(pid, signal.SIGTERM)


def _prepare(places):
    os.umask(0o077)
    for folder in (places["home"] + "/notebooks", places["runtime"]):
        os.makedirs(folder, mode=0o700, exist_ok=True)
    _forget_old_sessions(places["ray"])
    os.chdir(places["home"])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def _forget_old_sessions(folder, keep=3):
    # Ray leaves the logs of every start behind; the latest few are worth their room.
    for name in ("ray_current_cluster", "session_latest"):
        if os.path.lexists(f"{folder}/{name}"):
            os.unlink(f"{folder}/{name}")
    sessions = sorted(it for it in os.listdir(folder) if it.startswith("session_2"))
    for name in sessions[:-keep]:
        shutil.rmtree(f"{folder}/{name}", ignore_errors=True)


def buried():
    """Every child that has ended, with its exit code as a shell would tell it."""
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        code = os.waitstatus_to_exitcode(status)
        yield pid, code if code >= 0 else 128 - code


def end_all_descendants():
    """For a box without a process namespace, whose end does not end what it started."""
    while True:
        mine = _descendants()
        if not mine:
            return
        for pid in mine:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        list(buried())
        time.sleep(0.05)


def _descendants():
    parents = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                parents[int(pid)] = int(file.read().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, fresh = set(), {os.getpid()}
    while fresh:
        fresh = {pid for pid, parent in parents.items() if parent in fresh} - found
        found |= fresh
    return found


def complain(message):
    print(f"raygate: {message}", file=sys.stderr, flush=True)
