package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The locks on service methods, tried on a room of their own. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
class LocksModuleTests {

    @Autowired Room room;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, true,  true,  true",
        "OPERATOR,      false, true,  true",
        "VIEWER,        false, false, true",
        "USER,          false, false, false"
    })
    void openForTheRolesTheyName(String role, boolean vault, boolean workshop, boolean lobby) {
        enter(role);

        assertThat(isOpen(room::vault)).isEqualTo(vault);
        assertThat(isOpen(room::workshop)).isEqualTo(workshop);
        assertThat(isOpen(room::lobby)).isEqualTo(lobby);
    }

    @Test
    void stayShutForWhoIsNotSignedIn() {
        assertThatThrownBy(room::lobby)
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void leaveALineInTheAuditTrailWhenTheyHold() {
        enter("VIEWER");

        assertThatThrownBy(room::vault).isInstanceOf(AccessDeniedException.class);

        assertThat(
                        jdbc.sql(
                                        "select actor || ' ' || action || ' ' || target || ' ' || outcome from"
                                                + " audit_entry")
                                .query(String.class)
                                .list())
                .contains("ann identity.not-allowed Room.vault REFUSED");
    }

    @Test
    void buryNothingInTheAuditTrailUnderOnePersonsRefusals() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("mole", null, "ROLE_VIEWER"));
        int tries = 2_000;

        for (int i = 0; i < tries; i++) {
            assertThatThrownBy(room::vault).isInstanceOf(AccessDeniedException.class);
        }

        List<@Nullable String> lines =
                jdbc.sql("select value_after from audit_entry where actor = 'mole' order by id")
                        .query(String.class)
                        .list();
        assertThat(lines).hasSizeBetween(100, tries - 1);
        assertThat(lines.get(99)).isIn("", "further ones are not written down for a while");
        assertThat(lines).contains("further ones are not written down for a while");
    }

    private static void enter(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("ann", null, "ROLE_" + role));
    }

    private static boolean isOpen(Runnable door) {
        try {
            door.run();
            return true;
        } catch (AccessDeniedException shut) {
            return false;
        }
    }

    /** Three doors. */
    static class Room {

        @AdministratorsOnly
        public void vault() {}

        @OperatorsAndUp
        public void workshop() {}

        @SignedIn
        public void lobby() {}
    }

    @TestConfiguration
    static class Rooms {

        @Bean
        Room room() {
            return new Room();
        }
    }
}
