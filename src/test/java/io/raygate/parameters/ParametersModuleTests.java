package io.raygate.parameters;

import static io.raygate.parameters.catalogue.ParameterName.ACCESS_KEY;
import static io.raygate.parameters.catalogue.ParameterName.ANONYMOUS_KEY;
import static io.raygate.parameters.catalogue.ParameterName.DASHBOARD_PASSWORD;
import static io.raygate.parameters.catalogue.ParameterName.DASHBOARD_USERNAME;
import static io.raygate.parameters.catalogue.ParameterName.JUPYTER_TOKEN;
import static io.raygate.parameters.catalogue.ParameterName.JWT_ENABLED;
import static io.raygate.parameters.catalogue.ParameterName.JWT_SECRET;
import static io.raygate.parameters.catalogue.ParameterName.RAY_CPUS;
import static io.raygate.parameters.catalogue.ParameterName.RAY_OBJECT_STORE_MEMORY;
import static io.raygate.parameters.catalogue.ParameterName.RAY_PACKAGES;
import static io.raygate.parameters.catalogue.ParameterName.RAY_PROFILING;
import static io.raygate.parameters.catalogue.ParameterName.RAY_VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.enforcement.RecordingGateway;
import io.raygate.enforcement.RulesTest;
import io.raygate.gateway.Credentials;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.Variable;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.Difference;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.change.Review;
import io.raygate.parameters.change.VariableChange;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.parameters.launch.LaunchSettings;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RunningWork;
import io.raygate.vocabulary.ApiKey;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RulesTest
class ParametersModuleTests {

    private static final RestartTime NOT_YET = new RestartTime.NotYet();
    private static final String KEY = "k3y-Typed-By-Hand-0123456789";

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ParameterService parameters;
    @Autowired LaunchSecrets secrets;
    @Autowired LaunchSettings launch;
    @Autowired InMemoryRuntime runtime;
    @Autowired RecordingGateway gateway;
    @Autowired JdbcClient jdbc;

    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        signIn("ada", "ADMINISTRATOR");
        id = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        statuses.report(id, Status.ACTIVATED, null);
    }

    @Test
    void listsEveryParameterAndNoSecret() {
        Parameters all = parameters.list(id);

        assertThat(all.parameters())
                .extracting(parameter -> parameter.name().key())
                .containsExactlyElementsOf(
                        Stream.of(ParameterName.values()).map(ParameterName::key).toList());
        assertThat(all.parameters())
                .filteredOn(parameter -> parameter.name().isSecret())
                .hasSize(5)
                .allSatisfy(secret -> assertThat(secret.value()).isEmpty());
        assertThat(all.get(DASHBOARD_USERNAME).value()).contains("ray-admin");
        assertThat(all.get(RAY_OBJECT_STORE_MEMORY).value()).contains("512 MiB");
        assertThat(all.get(RAY_OBJECT_STORE_MEMORY).setBy()).isEmpty();
        assertThat(all.get(RAY_CPUS).setBy()).contains("ada");
        assertThat(all.get(RAY_VERSION).setBy()).isEmpty();
        assertThat(all.get(ACCESS_KEY).setBy()).isEmpty();
        assertThat(all.isPending()).isFalse();
        assertThat(all.toString()).doesNotContain(secrets.of(id).accessKey().reveal());
    }

    @Test
    void putsTypedSecretsInForceAtOnceAndRestartsNothing() {
        Revision before = gateway.rules().revision();

        apply(
                new Changes(
                        Map.of(
                                DASHBOARD_USERNAME, Change.to("grace"),
                                DASHBOARD_PASSWORD, Change.to("a password typed"),
                                JWT_ENABLED, Change.to("false"),
                                ACCESS_KEY, Change.to(KEY)),
                        Map.of()),
                new RestartTime.Now());

        Credentials.Dashboard now = credentials();
        assertThat(now.username()).isEqualTo("grace");
        assertThat(now.password()).isEqualTo(Secret.of("a password typed"));
        assertThat(now.jwtEnabled()).isFalse();
        assertThat(now.accessKey()).isEqualTo(Secret.of(KEY));
        assertThat(gateway.rules().revision()).isGreaterThan(before);
        assertThat(applications.get(id).status()).isEqualTo(Status.ACTIVATED);
        assertThat(parameters.list(id).get(ACCESS_KEY).version()).isEqualTo(2);
        assertThat(parameters.list(id).get(ACCESS_KEY).setBy()).contains("ada");
    }

    @ParameterizedTest
    @CsvSource({"ACCESS_KEY", "ANONYMOUS_KEY", "JUPYTER_TOKEN", "JWT_SECRET", "DASHBOARD_PASSWORD"})
    void generatesASecretAnewForOperators(ParameterName name) {
        var before = secrets.of(id);
        signIn("otto", "OPERATOR");

        parameters.regenerate(id, name);

        var after = secrets.of(id);
        assertThat(after).isNotEqualTo(before);
        assertThat(ApiKey.isWellFormed(after.accessKey().reveal())).isTrue();
        assertThat(ApiKey.isWellFormed(after.anonymousKey().reveal())).isTrue();
        assertThat(parameters.list(id).get(name).version()).isEqualTo(2);
        assertThat(parameters.list(id).get(name).setBy()).contains("otto");
        assertThat(auditTrail("parameter.changed"))
                .containsExactly(name.key() + ": v1 > v2, generated");
    }

    @Test
    void letsOperatorsTypeNoSecret() {
        signIn("otto", "OPERATOR");

        assertThatThrownBy(() -> apply(Changes.of(ACCESS_KEY, Change.to(KEY)), NOT_YET))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                apply(
                                        Changes.of(
                                                "TOKEN", VariableChange.secret(Secret.of("typed"))),
                                        NOT_YET))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(parameters.list(id).version()).isZero();
        apply(Changes.of(DASHBOARD_USERNAME, Change.to("otto")), NOT_YET);
        assertThat(credentials().username()).isEqualTo("otto");
    }

    @Test
    void letsViewersLookAndNothingElse() {
        signIn("vera", "VIEWER");

        assertThat(parameters.list(id).parameters()).isNotEmpty();
        assertThatThrownBy(() -> apply(Changes.of(RAY_CPUS, Change.to("4")), NOT_YET))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> parameters.review(id, Changes.NONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> parameters.regenerate(id, ACCESS_KEY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> parameters.cancelRestart(id))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsSettingsWantedAndRunningApartUntilALaunch() {
        apply(
                new Changes(
                        Map.of(
                                RAY_VERSION, Change.to("2.59.0"),
                                RAY_CPUS, Change.to("4"),
                                RAY_OBJECT_STORE_MEMORY, Change.to("1 gib"),
                                RAY_PROFILING, Change.to("true"),
                                RAY_PACKAGES, Change.to(" pandas==2.2.3 \n\n polars")),
                        Map.of()),
                NOT_YET);

        assertThat(applications.get(id).settings()).isEqualTo(Wishes.SETTINGS);
        assertThat(credentials().profiling()).isFalse();
        Parameters waiting = parameters.list(id);
        assertThat(waiting.isPending()).isTrue();
        assertThat(waiting.get(RAY_CPUS).value()).contains("4");
        assertThat(waiting.get(RAY_CPUS).running()).contains("2");
        assertThat(waiting.get(RAY_OBJECT_STORE_MEMORY).value()).contains("1 GiB");

        var begun = launch.begin(id);

        assertThat(begun.settings().cpus()).isEqualTo(4);
        assertThat(begun.settings().packages()).containsExactly("pandas==2.2.3", "polars");
        assertThat(applications.get(id).settings()).isEqualTo(begun.settings());
        assertThat(credentials().profiling()).isTrue();
        assertThat(parameters.list(id).isPending()).isFalse();
        assertThat(parameters.list(id).get(RAY_VERSION).setBy()).contains("ada");
    }

    @Test
    void restartsWithTheSaveWhenAsked() {
        apply(Changes.of(RAY_CPUS, Change.to("4")), new RestartTime.Now());

        assertThat(applications.get(id).status()).isEqualTo(Status.RESTARTING);
    }

    @Test
    void savesNothingWhenTheRestartIsImpossible() {
        statuses.report(id, Status.RESTARTING, null);

        assertThatThrownBy(() -> apply(Changes.of(RAY_CPUS, Change.to("4")), new RestartTime.Now()))
                .hasMessageContaining("Restarting");

        assertThat(parameters.list(id).get(RAY_CPUS).isPending()).isFalse();
        assertThat(parameters.list(id).version()).isZero();
    }

    @Test
    void setsVariablesWithTheNextLaunch() {
        apply(
                new Changes(
                        Map.of(),
                        Map.of(
                                "MODEL", VariableChange.plain("large"),
                                "TOKEN", VariableChange.secret(Secret.of("hush-hush")))),
                NOT_YET);

        assertThat(parameters.list(id).variables())
                .extracting(Variable::name, Variable::value, Variable::state)
                .containsExactly(
                        tuple("MODEL", Optional.of("large"), Variable.State.ADDED),
                        tuple("TOKEN", Optional.empty(), Variable.State.ADDED));
        assertThat(
                        jdbc.sql("select wanted from environment_variable where name = 'TOKEN'")
                                .query(String.class)
                                .list())
                .noneMatch(kept -> kept.contains("hush"));
        assertThat(auditTrail("parameter.changed"))
                .containsExactlyInAnyOrder("env.MODEL:  > large", "env.TOKEN:  > a secret value");

        var begun = launch.begin(id);
        assertThat(begun.environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of("MODEL", "large", "TOKEN", "hush-hush"));
        assertThat(begun.toString()).doesNotContain("hush");
        assertThat(parameters.list(id).isPending()).isFalse();

        apply(
                new Changes(
                        Map.of(),
                        Map.of(
                                "MODEL",
                                VariableChange.plain("small"),
                                "TOKEN",
                                new VariableChange.Removed())),
                NOT_YET);
        assertThat(parameters.list(id).variables())
                .extracting(Variable::state)
                .containsExactly(Variable.State.CHANGED, Variable.State.REMOVED);
        assertThat(launch.begin(id).environment()).isEqualTo(Map.of("MODEL", "small"));
        assertThat(parameters.list(id).variables()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RAY_ADDRESS",
                "JUPYTER_TOKEN",
                "LD_PRELOAD",
                "PATH",
                "HOME",
                "1ST",
                "A-B",
                ""
            })
    void refusesVariablesThatSteerRayItself(String name) {
        assertThatThrownBy(() -> apply(Changes.of(name, VariableChange.plain("x")), NOT_YET))
                .isInstanceOf(UnacceptableParameter.class)
                .hasMessageContaining(name + " cannot be set: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DASHBOARD_USERNAME | a:b | has a colon",
                "DASHBOARD_USERNAME | a b | is not a username",
                "DASHBOARD_PASSWORD | short | 5 characters typed",
                "DASHBOARD_PASSWORD | aaaaaaaaaaaaaaaa | repeats 1 characters",
                "JWT_SECRET | less than 32 bytes | 18 bytes typed. HS256 needs 32 to 512",
                "ACCESS_KEY | abcdefghijklmnopqrstuvw | worth about 108 bits. At least 128",
                "ACCESS_KEY | rg_sec_00000000000000000000000000000000000000 | right checksum",
                "ANONYMOUS_KEY | too-short | 9 characters typed",
                "JUPYTER_TOKEN | spaces are not for urls, nor are commas | characters typed",
                "JWT_ENABLED | yes | neither true nor false",
                "RAY_VERSION | newest | is not a Ray version",
                "RAY_VERSION | 2.9.0 | is too old",
                "RAY_CPUS | many | is not a whole number",
                "RAY_CPUS | 99 | are more than this machine has",
                "RAY_GPUS | 5 | more than this machine has",
                "RAY_OBJECT_STORE_MEMORY | some | is no amount",
                "RAY_OBJECT_STORE_MEMORY | 1 MiB | too little",
                "RAY_MEMORY_LIMIT | 600 MiB | too little beside",
                "RAY_PACKAGES | --index-url x | is not a package requirement",
                "RAY_PACKAGES | ray==2.1.0 | is installed anyway"
            })
    void namesWhatIsWrongAtTheParameterAndSavesNothing(
            ParameterName name, String typed, String complaint) {
        Changes changes = Changes.of(name, Change.to(typed));

        assertThat(parameters.objections(id, changes))
                .hasEntrySatisfying(name.key(), why -> assertThat(why).contains(complaint));
        assertThatThrownBy(() -> apply(changes, NOT_YET))
                .isInstanceOfSatisfying(
                        UnacceptableParameter.class,
                        refusal -> assertThat(refusal.field()).contains(name.key()));
        if (name.isSecret()) {
            assertThat(parameters.objections(id, changes).toString()).doesNotContain(typed);
        }
        assertThat(parameters.list(id).version()).isZero();
    }

    @Test
    void givesNoTwoSecretsOneValue() {
        Changes twins =
                new Changes(
                        Map.of(ACCESS_KEY, Change.to(KEY), ANONYMOUS_KEY, Change.to(KEY)),
                        Map.of());
        Change other = Change.to(secrets.of(id).accessKey().reveal());

        assertThat(parameters.objections(id, twins)).hasSize(2);
        assertThat(parameters.objections(id, Changes.of(JUPYTER_TOKEN, other)))
                .containsValue(
                        "Another secret of this application has this value. Each needs its own.");
        assertThat(parameters.objections(id, Changes.of(JWT_SECRET, Change.to("x".repeat(9)))))
                .hasSize(1);
    }

    @Test
    void refusesAStaleEditAndSaysWhoWasFaster() {
        signIn("jonas", "OPERATOR");
        apply(Changes.of(RAY_CPUS, Change.to("8")), NOT_YET);
        signIn("ada", "ADMINISTRATOR");

        assertThatThrownBy(
                        () ->
                                parameters.apply(
                                        id, 0, Changes.of(RAY_CPUS, Change.to("4")), NOT_YET))
                .isInstanceOf(StaleParameters.class)
                .hasMessageStartingWith("jonas changed parameters of this application");

        assertThat(parameters.list(id).get(RAY_CPUS).value()).contains("8");
    }

    @Test
    void reviewsWhatTakesEffectWhenAndWhatARestartEnds() {
        runtime.works(
                id,
                new RunningWork(
                        Optional.of(List.of(new RunningWork.Job("raysubmit_1", "train"))),
                        Optional.of(List.of(new RunningWork.Kernel("k1", "python3", true)))));
        apply(Changes.of(RAY_OBJECT_STORE_MEMORY, Change.to("1 GiB")), NOT_YET);

        Review review =
                parameters.review(
                        id,
                        new Changes(
                                Map.of(
                                        RAY_CPUS, Change.to("4"),
                                        JWT_ENABLED, Change.to("false"),
                                        DASHBOARD_USERNAME, Change.to("ray-admin"),
                                        JWT_SECRET, Change.to("0123456789abcdef0123456789abcdef!")),
                                Map.of("MODEL", VariableChange.plain("large"))));

        assertThat(review.atOnce())
                .containsExactly(
                        new Difference(
                                "secret.jwt.enabled",
                                "true",
                                "false",
                                "The dashboard account may submit jobs without a token"),
                        new Difference(
                                "secret.jwt.secret",
                                "v1",
                                "v2, typed",
                                "Every job token signed so far is void"));
        assertThat(review.withRestart())
                .containsExactly(
                        new Difference("ray.numCpus", "2", "4", "Ray schedules on 4"),
                        new Difference(
                                "ray.objectStoreMemory", "512 MiB", "1 GiB", "Saved already"),
                        new Difference("env.MODEL", "", "large", "For jobs and notebooks"));
        assertThat(review.work().jobs().orElseThrow()).hasSize(1);
        assertThat(review.work().kernels().orElseThrow()).hasSize(1);
        assertThat(review.canRestart()).isTrue();
        assertThat(review.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void writesALineForEveryChangeAndNoSecretInto() {
        apply(
                new Changes(Map.of(ACCESS_KEY, Change.to(KEY), RAY_CPUS, Change.to("4")), Map.of()),
                NOT_YET);

        assertThat(auditTrail("parameter.changed"))
                .containsExactlyInAnyOrder(
                        "secret.jwt.serviceKey: v1 > v2, typed", "ray.numCpus: 2 > 4");
    }

    @Test
    void savesNothingWhenNothingIsDifferent() {
        apply(Changes.of(RAY_CPUS, Change.to("2")), new RestartTime.Now());

        assertThat(parameters.list(id).version()).isZero();
        assertThat(applications.get(id).status()).isEqualTo(Status.ACTIVATED);
        assertThat(auditTrail("parameter.changed")).isEmpty();
    }

    @Test
    void goWithTheirApplication() {
        apply(
                new Changes(
                        Map.of(RAY_CPUS, Change.to("4")),
                        Map.of("MODEL", VariableChange.plain("large"))),
                NOT_YET);

        statuses.removed(id);

        for (String table :
                List.of("wanted_setting", "environment_variable", "parameter_edition")) {
            assertThat(
                            jdbc.sql("select count(*) from " + table + " where application = ?")
                                    .param(id.value())
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    private void apply(Changes changes, RestartTime restart) {
        parameters.apply(id, parameters.list(id).version(), changes, restart);
    }

    private Credentials.Dashboard credentials() {
        return (Credentials.Dashboard)
                gateway.guard(EndpointId.privateDashboard(id)).orElseThrow().credentials();
    }

    private static void signIn(String name, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_" + role));
    }

    private List<String> auditTrail(String action) {
        return jdbc
                .sql(
                        "select target || ': ' || value_before || ' > ' || value_after from audit_entry"
                                + " where application = ? and action = ? order by id")
                .params(id.value(), action)
                .query(String.class)
                .stream()
                .<String>map(java.util.Objects::requireNonNull)
                .toList();
    }
}
