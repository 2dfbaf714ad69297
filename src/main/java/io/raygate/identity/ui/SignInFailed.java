package io.raygate.identity.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the sign-in page after a failure.
 *
 * <p>Keeps the message and the name alone: Spring's own handler would keep the exception, and with
 * it the password that was typed, in the session.
 */
class SignInFailed implements AuthenticationFailureHandler {

    static final String MESSAGE = SignInFailed.class.getName();
    static final String NAME = MESSAGE + ".name";

    private static final int LONGEST_NAME = 120;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        HttpSession session = request.getSession();
        session.setAttribute(MESSAGE, why.getMessage());
        String name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_NAME) {
            session.setAttribute(NAME, name);
        }
        response.sendRedirect(request.getContextPath() + "/login?error");
    }
}
