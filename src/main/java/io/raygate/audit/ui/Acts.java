package io.raygate.audit.ui;

import io.raygate.audit.AuditLine;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The acts of the audit trail in words for people: "Change whitelist group". */
final class Acts {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("application.created", "Create application"),
                    Map.entry("application.start", "Start application"),
                    Map.entry("application.stop", "Stop application"),
                    Map.entry("application.restart", "Restart application"),
                    Map.entry("application.delete", "Delete application"),
                    Map.entry("application.cancel", "Cancel creation"),
                    Map.entry("application.description.changed", "Change description"),
                    Map.entry("dashboard.opened", "Open dashboard"),
                    Map.entry("endpoint.signed-in", "Sign in at endpoint"),
                    Map.entry("endpoint.sign-in-failed", "Sign-in at endpoint refused"),
                    Map.entry("identity.signed-in", "Sign in"),
                    Map.entry("identity.signed-out", "Sign out"),
                    Map.entry("identity.sign-in-failed", "Sign-in refused"),
                    Map.entry("identity.not-allowed", "Refused: role does not allow it"),
                    Map.entry("identity.person.created", "Create person"),
                    Map.entry("identity.person.role-changed", "Change role"),
                    Map.entry("identity.person.deactivated", "Deactivate person"),
                    Map.entry("identity.person.reactivated", "Reactivate person"),
                    Map.entry("identity.invitation.made", "Invite"),
                    Map.entry("identity.invitation.withdrawn", "Withdraw invitation"),
                    Map.entry("identity.reset-link.made", "Make link to a new password"),
                    Map.entry("identity.password.chosen-by-link", "Choose password by link"),
                    Map.entry("identity.password.changed", "Change own password"),
                    Map.entry("identity.password-confirmed", "Confirm password"),
                    Map.entry("identity.password-not-confirmed", "Password not confirmed"),
                    Map.entry("identity.api-token.made", "Make API token"),
                    Map.entry("identity.api-token.revoked", "Revoke API token"),
                    Map.entry("secrets.first_credentials.shown", "Show first credentials"),
                    Map.entry("secrets.job_token.minted", "Mint job token"),
                    Map.entry("whitelist.group.saved", "Save whitelist group"),
                    Map.entry("whitelist.group.removed", "Remove whitelist group"));

    /** Everybody, in either family, as one block of a whitelist. */
    private static final Pattern EVERYBODY =
            Pattern.compile("(^|[ ,])(0\\.0\\.0\\.0|::)/0([ ,]|$)");

    private Acts() {}

    /** Words of its own, or else what the dotted words say when they are read out. */
    static String words(String action) {
        String known = WORDS.get(action);
        if (known != null) {
            return known;
        }
        String read = action.replaceAll("[._-]+", " ").strip();
        return read.isEmpty()
                ? action
                : read.substring(0, 1).toUpperCase(Locale.ROOT) + read.substring(1);
    }

    /** Whether the act lets somebody see or reach what is usually kept shut. */
    static boolean isRisky(AuditLine line) {
        return line.action().contains("reveal")
                || EVERYBODY.matcher(line.after()).find()
                || (line.action().contains("public") && line.action().contains("request"));
    }
}
