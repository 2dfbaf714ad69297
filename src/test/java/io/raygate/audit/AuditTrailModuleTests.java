package io.raygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/** The audit trail as its readers see it. */
@ApplicationModuleTest(verifyAutomatically = false)
@Import(AuditTrailModuleTests.Locks.class)
class AuditTrailModuleTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Autowired AuditTrail trail;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void enter() {
        jdbc.sql("delete from audit_entry").update();
        signIn(Role.VIEWER.name());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheNewestLineFirst() {
        write(NOON, "ada", "application.created", "first");
        write(NOON.plusSeconds(2), "ada", "application.created", "third");
        write(NOON.plusSeconds(1), "ada", "application.created", "second");

        assertThat(targets(AuditQuery.ALL)).containsExactly("third", "second", "first");
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingALineThoughLinesComeMeanwhile() {
        for (int line = 0; line < 25; line++) {
            // Several at the same moment: only the order they were written in parts them.
            write(NOON.plusSeconds(line / 5), "ada", "test", "line " + line);
        }

        List<String> read = new ArrayList<>();
        Optional<AuditPosition> end = Optional.empty();
        List<AuditLine> page = trail.page(AuditQuery.ALL, end, 4);
        while (!page.isEmpty()) {
            page.forEach(line -> read.add(line.target()));
            write(NOON.plusSeconds(60), "bob", "test", "late");
            end = AuditPosition.parse(page.getLast().position().toString());
            page = trail.page(AuditQuery.ALL, end, 4);
        }

        assertThat(read).hasSize(25).doesNotHaveDuplicates().doesNotContain("late");
    }

    @Test
    void narrowsByPersonApplicationActionAndTime() {
        write(NOON, "ada", "application.created", "a");
        write(NOON.plusSeconds(1), "bob", "application.created", "b");
        write(NOON.plusSeconds(2), "bob", "whitelist.group.saved", "c");

        assertThat(targets(query(Set.of("bob"), Set.of()))).containsExactly("c", "b");
        assertThat(targets(query(Set.of("bob"), Set.of("application.created"))))
                .containsExactly("b");
        assertThat(targets(between(NOON, NOON.plusSeconds(1)))).containsExactly("a");
        assertThat(targets(of(new ApplicationId("pa-7k2m9xq4")))).hasSize(3);
        assertThat(targets(of(new ApplicationId("pa-00000000")))).isEmpty();
    }

    @Test
    void findsPartsOfNamesTargetsAndAddressesAsTheyStand() {
        write(NOON, "ada", "test", "office_berlin");
        write(NOON, "bob", "test", "officeXberlin");

        assertThat(targets(searching("E_BER"))).containsExactly("office_berlin");
        assertThat(targets(searching("198.51"))).hasSize(2);
        assertThat(targets(searching("%"))).isEmpty();
    }

    @Test
    void countsOnlyAsFarAsAnybodyReads() {
        for (int line = 0; line < 3; line++) {
            write(NOON, "ada", "test", "x");
        }

        assertThat(trail.count(AuditQuery.ALL)).hasValue(3);
        assertThat(trail.count(searching("nobody"))).hasValue(0);
    }

    @Test
    void namesEverybodyAndEveryActOnce() {
        write(NOON, "bob", "b.second", "x");
        write(NOON, "ada", "a.first", "x");
        write(NOON, "bob", "a.first", "x");

        assertThat(trail.people()).containsExactly("ada", "bob");
        assertThat(trail.actions()).containsExactly("a.first", "b.second");
    }

    @Test
    void isShutForWhoHasNoRole() {
        signIn("USER");
        assertThatThrownBy(() -> trail.page(AuditQuery.ALL, Optional.empty(), 10))
                .isInstanceOf(AccessDeniedException.class);

        SecurityContextHolder.clearContext();
        assertThatThrownBy(trail::people)
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private List<String> targets(AuditQuery query) {
        return trail.page(query, Optional.empty(), 100).stream().map(AuditLine::target).toList();
    }

    private static AuditQuery query(Set<String> people, Set<String> actions) {
        return new AuditQuery("", people, Set.of(), actions, Optional.empty(), Optional.empty());
    }

    private static AuditQuery between(Instant from, Instant until) {
        return new AuditQuery(
                "", Set.of(), Set.of(), Set.of(), Optional.of(from), Optional.of(until));
    }

    private static AuditQuery of(ApplicationId application) {
        return new AuditQuery(
                "", Set.of(), Set.of(application), Set.of(), Optional.empty(), Optional.empty());
    }

    private static AuditQuery searching(String text) {
        return new AuditQuery(
                text, Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    private static void signIn(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("ann", null, "ROLE_" + role));
    }

    private void write(Instant at, String actor, String action, String target) {
        jdbc.sql(
                        "insert into audit_entry (happened_at, actor, actor_role, from_address, action,"
                                + " application, target, value_before, value_after, outcome)"
                                + " values (?, ?, 'OPERATOR', '198.51.100.26', ?, 'pa-7k2m9xq4', ?, '', '',"
                                + " 'DONE')")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), actor, action, target)
                .update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Locks {}
}
