package io.raygate.whitelist;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.applications.NoSuchApplication;
import io.raygate.enforcement.RulesTest;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

/** The services are the locks, whatever a page shows or hides. */
@RulesTest
class WhitelistLocksModuleTests {

    private static final ApplicationId ANY = new ApplicationId("pa-00000000");
    private static final GroupDraft DRAFT = GroupDraft.added("office", List.of(), "");

    @Autowired WhitelistService whitelists;

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void letViewersLookAndNothingElse() {
        assertThatThrownBy(() -> whitelists.of(ANY)).isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> whitelists.preview(ANY, DRAFT))
                .isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> whitelists.save(ANY, DRAFT, false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> whitelists.remove(ANY, "office", 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "otto", roles = "OPERATOR")
    void letOperatorsChange() {
        assertThatThrownBy(() -> whitelists.save(ANY, DRAFT, false))
                .isInstanceOf(NoSuchApplication.class);
        assertThatThrownBy(() -> whitelists.remove(ANY, "office", 0))
                .isInstanceOf(NoSuchApplication.class);
    }

    @Test
    @WithAnonymousUser
    void letNobodyInWhoIsNotSignedIn() {
        assertThatThrownBy(() -> whitelists.of(ANY))
                .isInstanceOfAny(
                        AccessDeniedException.class,
                        AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> whitelists.which(ANY, IpAddress.of("127.0.0.1")))
                .isInstanceOfAny(
                        AccessDeniedException.class,
                        AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> whitelists.save(ANY, DRAFT, false))
                .isInstanceOfAny(
                        AccessDeniedException.class,
                        AuthenticationCredentialsNotFoundException.class);
    }
}
