package io.raygate.identity;

import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** People with accounts, and what each of them does, for tests of the room. */
public record Household(
        People people,
        Passwords passwords,
        Roster roster,
        PasswordSignIn signIn,
        TransactionOperations transactions,
        JdbcClient jdbc) {

    public static final Secret PASSWORD = Secret.of("correct horse battery");

    /** Nobody has an account any more, and the audit trail is empty. */
    public void empty() {
        SecurityContextHolder.clearContext();
        for (String table : List.of("api_token", "one_time_link", "person", "audit_entry")) {
            jdbc.sql("delete from " + table).update();
        }
        roster.reload();
    }

    public void add(String name, Role role) {
        String hash = passwords.hash(PASSWORD);
        transactions.executeWithoutResult(
                transaction -> {
                    people.save(new Person(AccountName.of(name), name, hash, role, Instant.now()));
                    roster.advance();
                });
    }

    /** A session of the console. */
    Authentication session(String name) {
        return session(name, PASSWORD);
    }

    Authentication session(String name, Secret password) {
        return signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(name, password.reveal()));
    }

    /** Signs in and goes on acting. */
    public void enter(String name) {
        act(session(name));
    }

    static void act(Authentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }

    static <T> T as(Authentication who, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        act(who);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Everything written down, but for sign-ins. */
    List<String> auditTrail() {
        return jdbc
                .sql(
                        "select actor || ' ' || action || ' ' || target || ' ' || value_before ||"
                                + " '>' || value_after from audit_entry where action not like"
                                + " 'identity.sign%' order by id")
                .query(String.class)
                .stream()
                .<String>map(java.util.Objects::requireNonNull)
                .toList();
    }
}
