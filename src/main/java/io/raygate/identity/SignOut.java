package io.raygate.identity;

import io.raygate.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes into the audit trail that somebody signed out. */
@Component
class SignOut implements LogoutHandler {

    private final AuditLog audit;

    SignOut(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        CurrentActor.of(who).map(SignIn::ended).ifPresent(audit::record);
    }
}
