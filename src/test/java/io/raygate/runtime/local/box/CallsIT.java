package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls of the kernel a job is answered, and which it is not. */
class CallsIT {

    private static final String PROGRAM =
            """
            import ctypes, errno, os, socket, subprocess, sys, threading
            libc = ctypes.CDLL(None, use_errno=True)
            arm = os.uname().machine == "aarch64"

            def tell(name, work):
                try:
                    outcome = work()
                except OSError as problem:
                    outcome = errno.errorcode[problem.errno]
                print("call", name, outcome, flush=True)

            def call(x86, other, *arguments):
                words = [ctypes.c_long(it) for it in arguments]
                if libc.syscall(ctypes.c_long(other if arm else x86), *words) == -1:
                    raise OSError(ctypes.get_errno(), "")
                return "ok"

            def opens(*arguments):
                socket.socket(*arguments).close()
                return "ok"

            def thread():
                it = threading.Thread(target=lambda: None)
                it.start()
                it.join()
                return "ok"

            tell("keyctl", lambda: call(250, 219, 0, -3, 1))
            tell("add_key", lambda: call(248, 217, 0, 0, 0, 0, 0))
            tell("bpf", lambda: call(321, 280, 0, 0, 0))
            tell("perf_event_open", lambda: call(298, 241, 0, 0, -1, -1, 0))
            tell("userfaultfd", lambda: call(323, 282, 1))
            tell("kexec_load", lambda: call(246, 104, 0, 0, 0, 0))
            tell("io_uring_setup", lambda: call(425, 425, 1, 0))
            tell("clone3", lambda: call(435, 435, 0, 0))
            tell("unshare_user", lambda: call(272, 97, 0x10000000))
            tell("clone_user", lambda: call(56, 220, 0x10000000 | 17, 0, 0, 0, 0))
            tell("unshare_files", lambda: call(272, 97, 0x400))
            tell("vsock", lambda: opens(40, socket.SOCK_STREAM))
            tell("alg", lambda: opens(38, socket.SOCK_SEQPACKET))
            tell("packet", lambda: opens(17, socket.SOCK_RAW))
            tell("unix", lambda: opens(socket.AF_UNIX))
            tell("inet", lambda: opens(socket.AF_INET))
            tell("inet6", lambda: opens(socket.AF_INET6))
            tell("netlink", lambda: opens(socket.AF_NETLINK, socket.SOCK_RAW))
            tell("thread", thread)
            tell("program", lambda: subprocess.check_output(["echo", "ok"], text=True).strip())
            """;

    private Bench bench;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench();
    }

    @AfterEach
    void clean() throws Exception {
        bench.close();
    }

    @Test
    void attacksOnTheKernelAreRefusedAndOrdinaryWorkIsNot() throws Exception {
        bench.run(PROGRAM);

        assertThat(answers())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("keyctl", "EPERM"),
                                Map.entry("add_key", "EPERM"),
                                Map.entry("bpf", "EPERM"),
                                Map.entry("perf_event_open", "EPERM"),
                                Map.entry("userfaultfd", "EPERM"),
                                Map.entry("kexec_load", "EPERM"),
                                Map.entry("io_uring_setup", "ENOSYS"),
                                Map.entry("clone3", "ENOSYS"),
                                Map.entry("unshare_user", "EPERM"),
                                Map.entry("clone_user", "EPERM"),
                                Map.entry("unshare_files", "ok"),
                                Map.entry("vsock", "EAFNOSUPPORT"),
                                Map.entry("alg", "EAFNOSUPPORT"),
                                Map.entry("packet", "EAFNOSUPPORT"),
                                Map.entry("unix", "ok"),
                                Map.entry("inet", "ok"),
                                Map.entry("inet6", "ok"),
                                Map.entry("netlink", "ok"),
                                Map.entry("thread", "ok"),
                                Map.entry("program", "ok")));
    }

    private Map<String, String> answers() throws Exception {
        return Files.readAllLines(bench.output()).stream()
                .filter(line -> line.startsWith("call "))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[1], words -> words[2]));
    }
}
