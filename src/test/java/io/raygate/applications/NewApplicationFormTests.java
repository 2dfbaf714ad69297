package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.settings.MemorySize;
import io.raygate.vocabulary.TeamId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewApplicationFormTests {

    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    final NewApplicationForm form = new NewApplicationForm();

    @BeforeEach
    void fillIn() {
        form.setName("ranking");
        form.setRayVersion("2.60.0");
    }

    @Test
    void isFineWithANameAndAVersion() {
        assertThat(complaints()).isEmpty();
        assertThat(form.toNewApplication(TeamId.DEFAULT))
                .isEqualTo(
                        Wishes.with(
                                "ranking",
                                new RaySettings(
                                        "2.60.0",
                                        1,
                                        0,
                                        512L << 20,
                                        OptionalLong.empty(),
                                        List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Ranking train 2", "éclair", "訓練", "a.b_c-d", "  padded  "})
    void takesNames(String name) {
        form.setName(name);

        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_ab", "ab-", "a/b", "a\tb", "<b>x</b>", "${1+1}", "a{0}b"})
    void saysWhatANameIs(String name) {
        form.setName(name);

        assertThat(complaints())
                .containsExactly(
                        "“%s” is not a name for an application. Use 2 to 64 letters, digits, spaces or . _ - with a letter or digit at both ends."
                                .formatted(name));
    }

    @Test
    void countsTheLettersOfAName() {
        form.setName("a".repeat(64));
        assertThat(complaints()).isEmpty();

        form.setName("a".repeat(65));
        assertThat(complaints()).hasSize(1);
    }

    @Test
    void saysWhatIsMissing() {
        form.setName(" ");
        form.setRayVersion(null);
        form.setCpus(null);
        form.setGpus(null);
        form.setObjectStoreMemory(null);

        assertThat(complaints())
                .containsExactlyInAnyOrder(
                        "A name is missing. Use 2 to 64 letters, digits, spaces or . _ -",
                        "A Ray version is missing. Use three numbers, for example 2.60.0.",
                        "The number of CPUs is missing. At least 1.",
                        "The number of GPUs is missing. Use 0 for none.",
                        "The object store's memory is missing. At least 75 MiB.");
    }

    @Test
    void boundsADescription() {
        for (String good : List.of("", "  ", "ab", "a".repeat(256))) {
            form.setDescription(good);
            assertThat(complaints()).as(good).isEmpty();
        }
        Map.of(
                        "a",
                        "“a” is 1 character.",
                        "a".repeat(257),
                        "This has 257 characters.",
                        "two\nlines",
                        "This has several lines.",
                        "nul\0l",
                        "This has the invisible character U+0000.")
                .forEach(
                        (bad, found) -> {
                            form.setDescription(bad);
                            assertThat(complaints())
                                    .as(bad)
                                    .containsExactly(
                                            found
                                                    + " A description has 2 to 256 characters on"
                                                    + " one line, or none.");
                        });
    }

    @Test
    void asksForEnoughOfEverything() {
        form.setCpus(0);
        form.setGpus(-1);
        form.setObjectStoreMemory(MemorySize.ofMebibytes(74));

        assertThat(complaints())
                .containsExactlyInAnyOrder(
                        "0 CPUs are too few. At least 1.",
                        "-1 GPUs are too few. Use 0 for none.",
                        "74 MiB is too little. At least 75 MiB.");
    }

    @Test
    void asksForARayThatIsNewEnough() {
        form.setRayVersion("2.57.9");
        assertThat(complaints())
                .containsExactly("Ray 2.57.9 is too old. Use 2.58.0 or later, for example 2.60.0.");

        form.setRayVersion("latest");
        assertThat(complaints())
                .containsExactly(
                        "“latest” is not a Ray version. Use three numbers, for example 2.60.0.");

        for (String good : List.of("2.58.0", "2.100.1", "3.0.0")) {
            form.setRayVersion(good);
            assertThat(complaints()).as(good).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pandas",
                "pandas==2.2.3",
                "scikit-learn >=1.5, <2",
                "uvicorn[standard] ~= 0.30",
                "torch==2.5.1+cpu",
                "numpy!=2.0.*",
                "six ; python_version < '3.12'",
                "raydp",
                "ray-extras"
            })
    void takesPackages(String line) {
        form.setPackages(List.of(line));

        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--index-url=https://evil.example",
                "-e .",
                "../mine",
                "/tmp/x.whl",
                "six @ https://packages.acme.example/six-1.17.0-py2.py3-none-any.whl",
                "mine @ file:///etc/passwd",
                "mine @ git+https://acme.example/mine",
                "pandas numpy",
                "pandas==",
                "a\nb",
                "a;b",
                "$(reboot)",
                "pandas # comment",
            })
    void saysWhatAPackageIs(String line) {
        form.setPackages(List.of("numpy", line));

        assertThat(complaints())
                .containsExactly(
                        "“%s” is not a package requirement. Use one per line, for example pandas==2.2.3."
                                .formatted(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ray",
                "Ray==2.9",
                "ray[serve]",
                "ray >= 2",
                "pip",
                "ray[tune] ; python_version > '3'"
            })
    void keepsRaysVersionASettingOfItsOwn(String line) {
        form.setPackages(List.of(line));

        assertThat(complaints())
                .containsExactly(
                        "“%s” is installed anyway, Ray in the version chosen above. Leave it out."
                                .formatted(line));
    }

    @Test
    void countsThePackages() {
        form.setPackages(Collections.nCopies(101, "pandas"));

        assertThat(complaints())
                .containsExactly("More than 100 packages. At most 100, one per line.");
    }

    private List<String> complaints() {
        return VALIDATOR.validate(form).stream().map(ConstraintViolation::getMessage).toList();
    }
}
