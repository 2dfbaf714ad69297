package io.raygate.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the console does not start, and what helps, instead of a stack trace. */
class UnattendedSetupRefusedAnalyzer extends AbstractFailureAnalyzer<UnattendedSetupRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnattendedSetupRefused cause) {
        return new FailureAnalysis(
                "Raygate cannot do what RAYGATE_SETUP_… asks for. " + cause.getMessage(),
                "Correct or remove RAYGATE_SETUP_RESET_PASSWORD_OF; or correct RAYGATE_SETUP_ADMIN_PASSWORD and"
                        + " RAYGATE_SETUP_ADMIN_NAME, or remove both and"
                        + " open the link that the terminal prints.",
                cause);
    }
}
