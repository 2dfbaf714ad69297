package io.raygate.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the console does not start, and what helps, instead of a stack trace. */
class UnattendedSetupRefusedAnalyzer extends AbstractFailureAnalyzer<UnattendedSetupRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnattendedSetupRefused cause) {
        return new FailureAnalysis(
                "The first administrator cannot be made. " + cause.getMessage(),
                "Correct RAYGATE_SETUP_ADMIN_PASSWORD or RAYGATE_SETUP_ADMIN_NAME, or remove both and"
                        + " open the link that the terminal prints.",
                cause);
    }
}
