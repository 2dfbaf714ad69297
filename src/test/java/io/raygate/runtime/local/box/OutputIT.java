package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a box prints, however much, and whatever it does to what it prints to. */
class OutputIT {

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
    void isWrittenDownToTheLastLine() throws Exception {
        Box.End end = bench.run("print('hello', flush=True); raise SystemExit(3)");

        assertThat(end.sentence()).isEqualTo("Ray ended by itself with exit code 3.");
        assertThat(bench.output()).hasContent("hello\nraygate: Ray ended with exit code 3\n");
    }

    /** The open file was shared with every process of the box: any of them could do this to it. */
    @Test
    void cannotBeMadeEnormousByAJob() throws Exception {
        bench.run(
                """
                import fcntl, os
                for fd in (1, 2):
                    try:
                        fcntl.fcntl(fd, fcntl.F_SETFL, 0)
                        os.ftruncate(fd, 3 << 30)
                        os.lseek(fd, 0, os.SEEK_END)
                    except OSError as problem:
                        os.write(2, f"refused: {problem}\\n".encode())
                """);

        assertThat(Files.size(bench.output())).isLessThan(10_000);
        assertThat(bench.output()).content().contains("refused: ", "Ray ended with exit code 0");
    }

    @Test
    void staysSmallHoweverFastAJobPrints() throws Exception {
        bench.run(
                """
                for number in range(100_000):
                    print("line", number, "of many that nobody will ever read")
                """);

        assertThat(Files.size(bench.output())).isLessThan(200_000);
        assertThat(Files.size(bench.outputBefore())).isBetween(50_000L, 200_000L);
        assertThat(Files.readAllLines(bench.outputBefore()))
                .allMatch(line -> line.endsWith(" ever read"));
        assertThat(Files.readAllLines(bench.output()))
                .contains("line 99999 of many that nobody will ever read");
    }

    @Test
    void isContinuedByTheNextBox() throws Exception {
        bench.run("print('first')");
        bench.run("print('second')");

        assertThat(bench.output()).content().contains("first", "second");
    }
}
