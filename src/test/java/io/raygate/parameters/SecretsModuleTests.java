package io.raygate.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.NoSuchApplication;
import io.raygate.applications.Wishes;
import io.raygate.enforcement.RecordingGateway;
import io.raygate.enforcement.RulesTest;
import io.raygate.gateway.Credentials;
import io.raygate.identity.StepUpNeeded;
import io.raygate.identity.TypedPassword;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@RulesTest
class SecretsModuleTests {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired LaunchSecrets secrets;
    @Autowired FirstCredentials first;
    @Autowired JobTokens tokens;
    @Autowired TypedPassword typed;
    @Autowired RecordingGateway gateway;
    @Autowired JdbcClient jdbc;

    private ApplicationId application;

    @BeforeEach
    void createAnApplication() {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
    }

    @Test
    void areGeneratedWithTheApplicationAndInForceWithIt() {
        ApplicationSecrets generated = secrets.of(application);

        assertThat(
                        gateway.guard(EndpointId.privateDashboard(application))
                                .orElseThrow()
                                .credentials())
                .isEqualTo(
                        new Credentials.Dashboard(
                                generated.dashboardUsername(),
                                generated.dashboardPassword(),
                                true,
                                generated.jwtSecret(),
                                generated.accessKey(),
                                generated.anonymousKey(),
                                false));
        assertThat(secrets.all()).containsEntry(application, generated);
    }

    @Test
    void neverStandInTheDatabaseInClear() {
        ApplicationSecrets generated = secrets.of(application);

        List<String> rows = sealed();

        assertThat(rows).hasSize(SecretName.values().length);
        for (Secret secret : all(generated)) {
            assertThat(rows).noneMatch(row -> row.contains(secret.reveal()));
        }
        assertThat(generated.toString()).doesNotContain(generated.accessKey().reveal());
    }

    @Test
    void goWithTheirApplication() {
        statuses.removed(application);

        assertThat(sealed()).isEmpty();
        assertThatThrownBy(() -> secrets.of(application)).isInstanceOf(NoSuchApplication.class);
        assertThat(first.available(application)).isFalse();
    }

    @Test
    void areNotHeldBackFromOthersWhenTheOnesOfOneAreDamaged() {
        ApplicationId other = applications.create(Wishes.named("other-" + UUID.randomUUID()));
        jdbc.sql(
                        "update sealed_value set sealed = ? where owner = ? and name = 'secret.jwt.secret'")
                .params("AAAA", application.value())
                .update();

        ApplicationId third = applications.create(Wishes.named("third-" + UUID.randomUUID()));

        assertThat(gateway.rules().guards())
                .doesNotContainKey(EndpointId.privateDashboard(application))
                .containsKeys(
                        EndpointId.privateDashboard(other), EndpointId.privateDashboard(third));
        statuses.removed(application);
    }

    @Test
    void areShownOnceToTheAdministratorWhoCreatedTheApplication() {
        assertThat(first.available(application)).isTrue();
        typed.now();

        ShownCredentials shown = first.claim(application);

        ApplicationSecrets generated = secrets.of(application);
        assertThat(shown)
                .isEqualTo(
                        new ShownCredentials(
                                "ray-admin",
                                generated.dashboardPassword(),
                                generated.accessKey(),
                                generated.anonymousKey(),
                                generated.jupyterToken()));
        assertThat(first.available(application)).isFalse();
        assertThatThrownBy(() -> first.claim(application)).isInstanceOf(NothingToShow.class);
        assertThat(auditTrail("secrets.first_credentials.shown")).hasSize(1);
    }

    @Test
    void areShownToNobodyWhoHasNotTypedThePasswordAgain() {
        signIn("alma", "ADMINISTRATOR");
        ApplicationId own = applications.create(Wishes.named("own-" + UUID.randomUUID()));

        assertThatThrownBy(() -> first.claim(own)).isInstanceOf(StepUpNeeded.class);

        assertThat(first.available(own)).as("still").isTrue();
        assertThat(auditTrail("secrets.first_credentials.shown")).isEmpty();
    }

    @Test
    void areNotShownToAnybodyElse() {
        signIn("adam", "ADMINISTRATOR");
        typed.now();
        assertThat(first.available(application)).isFalse();
        assertThatThrownBy(() -> first.claim(application)).isInstanceOf(NothingToShow.class);

        signIn("mara", "OPERATOR");
        assertThat(first.available(application)).isFalse();
        assertThatThrownBy(() -> first.claim(application))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(auditTrail("secrets.first_credentials.shown")).isEmpty();
    }

    @Test
    void areNotOfferedToOperators() {
        signIn("otto", "OPERATOR");
        ApplicationId theirs = applications.create(Wishes.named("app-" + UUID.randomUUID()));

        assertThat(first.available(theirs)).isFalse();
    }

    @Test
    void signJobTokensForOneApplication() throws Exception {
        Secret token = tokens.mint(application, Duration.ofHours(8));

        SignedJWT jwt = SignedJWT.parse(token.reveal());
        var claims = jwt.getJWTClaimsSet();
        assertThat(jwt.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
        assertThat(jwt.verify(new MACVerifier(secrets.of(application).jwtSecret().revealBytes())))
                .isTrue();
        assertThat(claims.getAudience()).containsExactly(application.value());
        assertThat(claims.getSubject()).isEqualTo("mara");
        assertThat(claims.getIssuer()).isEqualTo("raygate");
        assertThat(
                        Duration.between(
                                claims.getIssueTime().toInstant(),
                                claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(8));
        assertThat(auditTrail("secrets.job_token.minted"))
                .singleElement()
                .asString()
                .contains(claims.getJWTID())
                .doesNotContain(token.reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "-PT1H", "PT24H1S", "P365D"})
    void signNoJobTokenThatLivesTooLongOrTooShort(Duration life) {
        assertThatThrownBy(() -> tokens.mint(application, life))
                .isInstanceOf(TokenLifeOutOfBounds.class)
                .hasMessageEndingWith("Expected 1 minute to 24 hours.");
    }

    @Test
    void signNoJobTokenForViewers() {
        signIn("vera", "VIEWER");

        assertThatThrownBy(() -> tokens.mint(application, Duration.ofHours(1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static void signIn(String name, String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(name, "", "ROLE_" + role));
    }

    private List<String> sealed() {
        return jdbc
                .sql("select sealed from sealed_value where owner = ?")
                .param(application.value())
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private List<String> auditTrail(String action) {
        return jdbc
                .sql(
                        "select target || ' ' || value_before || ' ' || value_after from audit_entry"
                                + " where application = ? and action = ?")
                .params(application.value(), action)
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static List<Secret> all(ApplicationSecrets of) {
        return Stream.of(
                        of.dashboardPassword(),
                        of.jupyterToken(),
                        of.jwtSecret(),
                        of.accessKey(),
                        of.anonymousKey(),
                        of.rayToken(),
                        of.jupyterUpstreamToken())
                .toList();
    }
}
